package rabita.sources;

import java.io.Serializable;

/**
 * A part of a file that one task reads: the records that begin in it.
 *
 * @param index its place among the parts of its file, from 0
 * @param begin first byte
 * @param end byte after the last
 */
record Split(InputFile file, int index, long begin, long end) implements Serializable {
  long length() {
    return end - begin;
  }

  /** True where no other split reads from the same file. */
  boolean isWholeFile() {
    return index == 0 && end == file.length();
  }
}
