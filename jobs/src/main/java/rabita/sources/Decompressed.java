package rabita.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.io.compress.Lz4Codec;
import org.apache.hadoop.io.compress.SnappyCodec;
import rabita.sources.ReadFailures.UnreadableFileException;

/**
 * A compressed file as it was before. Codecs fail with all kinds of exceptions on damaged input and
 * where a native library is missing; here each is an {@link IOException}.
 */
final class Decompressed extends FilterInputStream {
  /** An empty text takes no more bytes, except with gzip, which knows its own files. */
  private static final int EMPTY = 32;

  private boolean mayBeEmpty;

  private Decompressed(InputStream in, boolean mayBeEmpty) {
    super(in);
    this.mayBeEmpty = mayBeEmpty;
  }

  /**
   * Opens a compressed file.
   *
   * @param length of the file; a long one must not come out empty, as it does where the codec does
   *     not find its own marks in it
   */
  static InputStream open(CompressionCodec codec, FSDataInputStream file, long length)
      throws IOException {
    if (codec instanceof SnappyCodec || codec instanceof Lz4Codec) {
      file.close();
      throw new UnreadableFileException(
          "%s is not read, for it trusts lengths in the file; use gzip, bzip2 or zstd"
              .formatted(codec.getDefaultExtension()),
          null);
    }

    try {
      boolean mayBeEmpty = length <= EMPTY || codec instanceof GzipCodec;
      return new Decompressed(codec.createInputStream(file), mayBeEmpty);
    } catch (IOException e) {
      file.close();
      throw e;
    } catch (RuntimeException | LinkageError e) {
      file.close();
      throw new UnreadableFileException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return checked(super.read());
    } catch (RuntimeException | LinkageError e) {
      throw damaged(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return checked(super.read(bytes, offset, length));
    } catch (RuntimeException | LinkageError e) {
      throw damaged(e);
    }
  }

  private int checked(int result) throws IOException {
    if (result < 0 && !mayBeEmpty) {
      throw new UnreadableFileException("it is not compressed as its name says", null);
    }

    mayBeEmpty = true;
    return result;
  }

  private static IOException damaged(Throwable cause) {
    return new UnreadableFileException("its compression is damaged (%s)".formatted(cause), cause);
  }
}
