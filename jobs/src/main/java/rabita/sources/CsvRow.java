package rabita.sources;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of CSV (RFC 4180), fed line by line: a quoted field may hold line ends, separators and
 * doubled quotes.
 */
final class CsvRow {
  /** What a row is after some lines. */
  enum State {
    COMPLETE,
    /** Inside quotes at the end of the last line. */
    OPEN,
    /** Something other than a separator stands behind a closing quote. */
    BROKEN
  }

  private final char separator;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;

  CsvRow(char separator) {
    this.separator = separator;
  }

  /** Adds a line; not to be called again once the row is complete or broken. */
  State feed(String line) {
    if (quoted) {
      field.append('\n');
    }

    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (quoted && c == '"' && doubled) {
        field.append('"');
        i += 2;
      } else if (quoted && c == '"') {
        quoted = false;
        i++;
        if (i < line.length() && line.charAt(i) != separator) {
          return State.BROKEN;
        }
      } else if (quoted) {
        field.append(c);
        i++;
      } else if (c == separator) {
        endField();
        i++;
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
        i++;
      } else {
        field.append(c);
        i++;
      }
    }

    if (quoted) {
      return State.OPEN;
    }

    endField();
    return State.COMPLETE;
  }

  /** The fields of a complete row. */
  List<String> fields() {
    return fields;
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
  }
}
