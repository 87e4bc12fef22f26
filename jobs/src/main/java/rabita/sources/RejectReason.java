package rabita.sources;

import java.util.Locale;

/** Why an input record, or a part of it, is refused. */
public enum RejectReason {
  BROKEN_JSON,
  NOT_AN_OBJECT,
  NO_TEXT,
  BLANK_TEXT,
  TEXT_TOO_LONG,
  WRONG_TYPE,
  NOT_UTF8,
  BINARY_FILE,
  FIELD_COUNT,
  UNCLOSED_QUOTE,
  NO_TEXT_COLUMN,
  UNKNOWN_FORMAT,
  TRUNCATED_FILE,
  UNREADABLE_FILE,
  /** A Parquet file gave fewer rows than its footer says. */
  MISSING_ROWS,
  /** Another record has the same id and another text. */
  DUPLICATE_ID,
  /** Another record has the same id and the same text. */
  DUPLICATE_RECORD,
  /** The document stays, its declared date does not. */
  UNREADABLE_DATE;

  /** The value written to tables, such as {@code broken-json}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
