package rabita.sources;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param path where it is, as the file system knows it
 * @param uri its name in tables: the last part of the input given and the way below it
 * @param length in bytes
 * @param format how it holds documents; null where its name does not tell
 * @param splittable whether reading may begin in the middle
 */
record InputFile(String path, String uri, long length, Format format, boolean splittable)
    implements Serializable {

  /** The same under its whole path. */
  InputFile withWholePath() {
    return new InputFile(path, path, length, format, splittable);
  }
}
