package rabita.sources;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows that come out of reading: documents, rejects, and how many lines a split has. */
public final class RawRecord {
  /** A document that may be analysed. */
  public static final String DOCUMENT = "document";

  /** A record, or file, that cannot be one. */
  public static final String REJECT = "reject";

  /** The number of records in a split, so that records can be numbered in their file. */
  public static final String COUNT = "count";

  /** {@code record} is the number of the line or row in its split, from 1; 0 for a whole file. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "role STRING, uri STRING, split INT, record BIGINT, id STRING, text STRING, title STRING,"
              + " language STRING, source STRING, url STRING, published STRING, reason STRING,"
              + " message STRING, excerpt STRING");

  private static final int EXCERPT = 200;

  private RawRecord() {}

  static Row document(Split split, long record, Map<Field, String> values) {
    return RowFactory.create(
        DOCUMENT,
        split.file().uri(),
        split.index(),
        record,
        wellFormed(values.get(Field.ID)),
        wellFormed(values.get(Field.TEXT)),
        wellFormed(values.get(Field.TITLE)),
        wellFormed(values.get(Field.LANGUAGE)),
        wellFormed(values.get(Field.SOURCE)),
        wellFormed(values.get(Field.URL)),
        wellFormed(values.get(Field.PUBLISHED)),
        null,
        null,
        null);
  }

  static Row reject(Split split, long record, RecordException refusal) {
    return RowFactory.create(
        REJECT,
        split.file().uri(),
        split.index(),
        record,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        refusal.reason().label(),
        refusal.getMessage(),
        excerpt(refusal.excerpt()));
  }

  static Row count(Split split, long records) {
    return RowFactory.create(
        COUNT,
        split.file().uri(),
        split.index(),
        records,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The number of a row's record in its split; of a count row, how many there are. */
  static long number(Row row) {
    return row.getLong(3);
  }

  /** Each unpaired surrogate as U+FFFD; on its way into a row it would become a question mark. */
  private static String wellFormed(String text) {
    return text == null || isWellFormed(text)
        ? text
        : new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && isSurrogate(text.codePointAt(i++))) {
        return false;
      }
    }

    return true;
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
