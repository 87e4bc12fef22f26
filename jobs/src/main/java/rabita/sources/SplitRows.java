package rabita.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.Row;

/**
 * The rows of the splits of one task. A file that cannot be opened, or not be read to its end, ends
 * in a reject; the rest goes on.
 */
final class SplitRows implements Iterator<Row> {
  private final Iterator<Split> splits;
  private final Configuration configuration;
  private final FieldNames names;
  private final TextRules rules;
  private final JsonRecords json;
  private Split split;
  private SplitReader reader;
  private Row ready;

  SplitRows(
      Iterator<Split> splits, Configuration configuration, FieldNames names, TextRules rules) {
    this.splits = splits;
    this.configuration = configuration;
    this.names = names;
    this.rules = rules;
    json = new JsonRecords(names, rules);
  }

  @Override
  public boolean hasNext() {
    while (ready == null && (reader != null || splits.hasNext())) {
      ready = advance();
    }

    return ready != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No row is left in these splits");
    }

    Row row = ready;
    ready = null;
    return row;
  }

  private Row advance() {
    try {
      if (reader == null) {
        split = splits.next();
        reader = open();
      }

      Row row = reader.next();
      if (row == null) {
        close();
      }

      return row;
    } catch (IOException e) {
      Row refused = RawRecord.reject(split, 0, refusal(e));
      close();
      return refused;
    }
  }

  private static RecordException refusal(IOException e) {
    boolean cut = e instanceof java.io.EOFException || e instanceof java.util.zip.ZipException;
    return new RecordException(
        cut ? RejectReason.TRUNCATED_FILE : RejectReason.UNREADABLE_FILE,
        (cut ? "The file is cut short or damaged: " : "The file cannot be read: ") + e.getMessage(),
        "");
  }

  private SplitReader open() throws IOException {
    if (split.file().format() == null) {
      return new RefusedFile(
          split,
          new RecordException(
              RejectReason.UNKNOWN_FORMAT,
              "The name does not tell the format. Rename the file or use --format",
              ""));
    }

    Path path = new Path(split.file().path());
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
    FSDataInputStream file = path.getFileSystem(configuration).open(path);
    InputStream in = codec == null ? file : codec.createInputStream(file);
    return switch (split.file().format()) {
      case TEXT -> new TextFileReader(split, in, rules);
      case CSV -> new CsvReader(split, in, names, rules);
      case JSONL -> jsonLines(in, file);
      case PARQUET -> throw new IllegalStateException("Parquet is not read by splits");
    };
  }

  private SplitReader jsonLines(InputStream in, FSDataInputStream file) throws IOException {
    if (!split.file().splittable()) {
      return new JsonLinesReader(split, in, Long.MAX_VALUE, json, rules);
    }

    long skipped = 0;
    if (split.begin() > 0) {
      file.seek(split.begin() - 1);
      int b;
      do {
        b = in.read();
        skipped++;
      } while (b >= 0 && b != '\n');
    }

    long first = split.begin() == 0 ? 0 : split.begin() - 1 + skipped;
    return new JsonLinesReader(split, in, split.end() - first, json, rules);
  }

  private void close() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Cannot close " + split.file().path(), e);
    } finally {
      reader = null;
    }
  }

  /** A file of which nothing is read. */
  private static final class RefusedFile implements SplitReader {
    private Row row;

    RefusedFile(Split split, RecordException refusal) {
      row = RawRecord.reject(split, 0, refusal);
    }

    @Override
    public Row next() {
      Row next = row;
      row = null;
      return next;
    }

    @Override
    public void close() {}
  }
}
