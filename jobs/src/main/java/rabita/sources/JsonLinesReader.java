package rabita.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.spark.sql.Row;

/** One JSON object a line; empty lines are passed over, and counted for the numbers of others. */
final class JsonLinesReader implements SplitReader {
  private final Split split;
  private final InputStream in;
  private final LineReader lines;
  private final long bytes;
  private final JsonRecords records;
  private final TextRules rules;
  private long line;
  private boolean counted;

  /**
   * @param in the stream at the first line that begins in the split
   * @param bytes how many bytes from there the split's last line may begin
   */
  JsonLinesReader(Split split, InputStream in, long bytes, JsonRecords records, TextRules rules) {
    this.split = split;
    this.in = in;
    this.bytes = bytes;
    this.records = records;
    this.rules = rules;
    lines = new LineReader(in, rules.maxBytes());
  }

  @Override
  public Row next() throws IOException {
    while (lines.position() < bytes && lines.next()) {
      line++;
      int begin = TextRules.byteOrderMark(lines.bytes(), lines.length());
      if (!isBlank(begin)) {
        return read(begin);
      }
    }

    if (counted) {
      return null;
    }

    counted = true;
    return RawRecord.count(split, line);
  }

  private Row read(int begin) {
    try {
      String text = TextRules.decode(lines.bytes(), begin, lines.shownLength());
      if (lines.isTooLong()) {
        throw new RecordException(
            RejectReason.TEXT_TOO_LONG, "The line is longer than any text allowed", text);
      }

      Map<Field, String> values = records.parse(text);
      rules.check(values.get(Field.TEXT));
      return RawRecord.document(split, line, values);
    } catch (RecordException e) {
      return RawRecord.reject(split, line, e);
    }
  }

  private boolean isBlank(int begin) {
    for (int i = begin; i < lines.length(); i++) {
      if (lines.bytes()[i] != ' ' && lines.bytes()[i] != '\t') {
        return false;
      }
    }

    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
