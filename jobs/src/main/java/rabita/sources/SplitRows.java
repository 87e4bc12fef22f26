package rabita.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the splits of one task. A file that cannot be opened, or not be read to its end, ends
 * in a reject; the rest goes on. Where that may pass and Spark tries the task again, it fails.
 */
final class SplitRows implements Iterator<Row> {
  private static final Logger LOG = LoggerFactory.getLogger(SplitRows.class);

  private final Iterator<Split> splits;
  private final Configuration configuration;
  private final CompressionCodecFactory codecs;
  private final FieldNames names;
  private final TextRules rules;
  private final JsonRecords json;
  private final BooleanSupplier isTriedAgain;
  private Split split;
  private SplitReader reader;
  private Row ready;
  private Row count;
  private long last;

  /**
   * @param isTriedAgain whether these splits are read once more when this fails
   */
  SplitRows(
      Iterator<Split> splits,
      Configuration configuration,
      FieldNames names,
      TextRules rules,
      BooleanSupplier isTriedAgain) {
    this.splits = splits;
    this.configuration = configuration;
    codecs = new CompressionCodecFactory(configuration);
    this.names = names;
    this.rules = rules;
    json = new JsonRecords(names, rules);
    this.isTriedAgain = isTriedAgain;
  }

  @Override
  public boolean hasNext() {
    while (ready == null && (count != null || reader != null || splits.hasNext())) {
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
    if (count != null) {
      Row row = count;
      count = null;
      return row;
    }

    try {
      if (reader == null) {
        split = splits.next();
        last = 0;
        reader = open();
      }

      Row row = reader.next();
      if (row == null) {
        close();
      } else {
        last = RawRecord.number(row);
      }

      return row;
    } catch (IOException e) {
      return lost(e);
    } catch (FSError e) {
      // So Hadoop tells what a local disk could not read.
      return lost(new IOException(e.getMessage(), e));
    }
  }

  /** The file is lost from here on, or this part of it where other parts are read by others. */
  private Row lost(IOException e) {
    close();
    ReadFailures.tryAgain(e, isTriedAgain);
    boolean cut = ReadFailures.isCut(e);
    RecordException refusal =
        new RecordException(
            cut ? RejectReason.TRUNCATED_FILE : RejectReason.UNREADABLE_FILE,
            "%s %s: %s"
                .formatted(
                    split.index() == 0
                        ? "The file"
                        : "The part from byte %s to %s".formatted(split.begin(), split.end()),
                    cut ? "is cut short or damaged" : "cannot be read",
                    e.getMessage()),
            "");
    if (!split.isWholeFile()) {
      count = RawRecord.count(split, last + 1);
    }

    return RawRecord.reject(split, split.index() == 0 ? 0 : last + 1, refusal);
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
    CompressionCodec codec = codecs.getCodec(path);
    FSDataInputStream file = path.getFileSystem(configuration).open(path);
    InputStream in = codec == null ? file : Decompressed.open(codec, file, split.file().length());
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

  /** What cannot be closed was read nevertheless, or is refused already. */
  private void close() {
    try (SplitReader closed = reader) {
      reader = null;
    } catch (IOException e) {
      LOG.warn("Cannot close {}", split.file().path(), e);
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
