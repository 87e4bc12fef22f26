package rabita.sources;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import rabita.text.WellFormed;

/** Rows that come out of reading: documents, rejects, and how many lines a split has. */
public final class RawRecord {
  /** A document that may be analysed. */
  public static final String DOCUMENT = "document";

  /** A record, or file, that cannot be one. */
  public static final String REJECT = "reject";

  /** A document of an earlier run, in whose place another one of a later run has come. */
  public static final String REPLACED = "replaced";

  /** The number of records in a split, so that records can be numbered in their file. */
  public static final String COUNT = "count";

  /** {@code record} is the number of the line or row in its split, from 1; 0 for a whole file. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "role STRING, uri STRING, split INT, record BIGINT, id STRING, text STRING, title STRING,"
              + " language STRING, source STRING, url STRING, published STRING, reason STRING,"
              + " message STRING, excerpt STRING");

  /** The split of a count row that says how many records a file should give. */
  public static final int EXPECTED = -1;

  private static final int EXCERPT = 200;

  private RawRecord() {}

  static Row document(Split split, long record, Map<Field, String> values) {
    return row(DOCUMENT, split, record, values, null, null, null);
  }

  static Row reject(Split split, long record, RecordException refusal) {
    return row(
        REJECT,
        split,
        record,
        Map.of(),
        refusal.reason().label(),
        refusal.getMessage(),
        excerpt(refusal.excerpt()));
  }

  static Row count(Split split, long records) {
    return row(COUNT, split, records, Map.of(), null, null, null);
  }

  private static Row row(
      String role,
      Split split,
      long record,
      Map<Field, String> values,
      String reason,
      String message,
      String excerpt) {
    return RowFactory.create(
        role,
        split.file().uri(),
        split.index(),
        record,
        value(values, Field.ID),
        value(values, Field.TEXT),
        value(values, Field.TITLE),
        value(values, Field.LANGUAGE),
        value(values, Field.SOURCE),
        value(values, Field.URL),
        value(values, Field.PUBLISHED),
        reason,
        message,
        excerpt);
  }

  private static String value(Map<Field, String> values, Field field) {
    String value = values.get(field);
    return value == null ? null : WellFormed.of(value);
  }

  /** The number of a row's record in its split; of a count row, how many there are. */
  static long number(Row row) {
    return row.getLong(3);
  }

  /** The begin of a text that fits a table cell; control characters shown as U+FFFD. */
  static String excerpt(String text) {
    StringBuilder excerpt = new StringBuilder();
    text.codePoints()
        .limit(EXCERPT)
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? 0xFFFD : c)
        .forEach(excerpt::appendCodePoint);
    return excerpt.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
