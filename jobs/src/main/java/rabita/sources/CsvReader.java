package rabita.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Comma separated rows below a header line. A row is numbered by the line that it begins on. After
 * a quote that is never closed reading goes on at the next line.
 */
final class CsvReader implements SplitReader {
  private static final String SEPARATORS = ",;\t";

  /** A line and its number; a line that is no UTF-8 or too long carries its refusal. */
  private record Line(long number, String text, RecordException refusal) {}

  private final Split split;
  private final InputStream in;
  private final LineReader lines;
  private final FieldNames names;
  private final TextRules rules;
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private char separator;
  private int width;
  private Map<Field, Integer> columns;
  private long number;

  CsvReader(Split split, InputStream in, FieldNames names, TextRules rules) {
    this.split = split;
    this.in = in;
    this.names = names;
    this.rules = rules;
    lines = new LineReader(in, rules.maxBytes());
  }

  @Override
  public Row next() throws IOException {
    if (columns == null) {
      columns = Map.of();
      Row refused = readHeader();
      if (refused != null) {
        return refused;
      }
    }

    if (columns.isEmpty()) {
      return null;
    }

    Line first = nextLine();
    while (first != null && first.refusal() == null && first.text().isBlank()) {
      first = nextLine();
    }

    if (first == null) {
      return null;
    }

    try {
      return RawRecord.document(split, first.number(), record(first));
    } catch (RecordException e) {
      return RawRecord.reject(split, first.number(), e);
    }
  }

  private Row readHeader() throws IOException {
    Line header = nextLine();
    if (header == null) {
      return RawRecord.reject(
          split, 1, new RecordException(RejectReason.NO_TEXT_COLUMN, "The file is empty", ""));
    }

    if (header.refusal() != null) {
      return RawRecord.reject(split, 1, header.refusal());
    }

    separator = separator(header.text());
    CsvRow row = new CsvRow(separator);
    row.feed(header.text());
    width = row.fields().size();
    columns = names.columns(row.fields());
    if (!columns.containsKey(Field.TEXT)) {
      columns = Map.of();
      return RawRecord.reject(
          split,
          1,
          new RecordException(
              RejectReason.NO_TEXT_COLUMN,
              "No column holds the text. Name it in fields.text of the study",
              header.text()));
    }

    return null;
  }

  /** The separator that the header has most of. */
  private static char separator(String header) {
    char best = SEPARATORS.charAt(0);
    long most = 0;
    for (char candidate : SEPARATORS.toCharArray()) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }

    return best;
  }

  private Map<Field, String> record(Line first) throws IOException, RecordException {
    if (first.refusal() != null) {
      throw first.refusal();
    }

    CsvRow row = new CsvRow(separator);
    CsvRow.State state = row.feed(first.text());
    List<Line> further = new ArrayList<>();
    long size = first.text().length();
    while (state == CsvRow.State.OPEN && size <= rules.maxBytes()) {
      Line line = nextLine();
      if (line == null || line.refusal() != null) {
        if (line != null) {
          further.add(line);
        }

        break;
      }

      further.add(line);
      size += line.text().length() + 1;
      state = row.feed(line.text());
    }

    if (state != CsvRow.State.COMPLETE) {
      for (int i = further.size() - 1; i >= 0; i--) {
        pushedBack.push(further.get(i));
      }

      throw new RecordException(
          RejectReason.UNCLOSED_QUOTE, "A quote is not closed where its field ends", first.text());
    }

    return values(row.fields(), first);
  }

  private Map<Field, String> values(List<String> fields, Line first) throws RecordException {
    if (fields.size() != width) {
      throw new RecordException(
          RejectReason.FIELD_COUNT,
          "The row has %s fields, the header %s".formatted(fields.size(), width),
          first.text());
    }

    Map<Field, String> values = new EnumMap<>(Field.class);
    columns.forEach(
        (field, column) -> {
          if (!fields.get(column).isEmpty()) {
            values.put(field, fields.get(column));
          }
        });
    rules.check(values.get(Field.TEXT));
    return values;
  }

  private Line nextLine() throws IOException {
    if (!pushedBack.isEmpty()) {
      return pushedBack.pop();
    }

    if (!lines.next()) {
      return null;
    }

    number++;
    try {
      int begin = number == 1 ? TextRules.byteOrderMark(lines.bytes(), lines.length()) : 0;
      String text = TextRules.decode(lines.bytes(), begin, lines.shownLength());
      return lines.isTooLong()
          ? new Line(
              number,
              "",
              new RecordException(
                  RejectReason.TEXT_TOO_LONG, "The line is longer than any text allowed", text))
          : new Line(number, text, null);
    } catch (RecordException e) {
      return new Line(number, "", e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
