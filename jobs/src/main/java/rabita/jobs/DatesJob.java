package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.dates.Role;
import rabita.tables.Table;

/** Input: accepted documents. Output: {@link #TABLE}. */
public final class DatesJob {
  public static final Table TABLE =
      Table.of(
              "dates",
              "A date expression in a document",
              "doc_id, begin, end",
              """
          doc_id STRING NOT NULL COMMENT 'Document',
          sentence_index INT NOT NULL COMMENT 'Sentence that holds the expression',
          begin INT NOT NULL COMMENT 'First code point in documents.text',
          end INT NOT NULL COMMENT 'Code point after the last',
          surface STRING NOT NULL COMMENT 'The expression as it stands in the text',
          calendar STRING NOT NULL COMMENT 'gregorian, persian, islamic or none',
          granularity STRING NOT NULL COMMENT 'day, week, month, season, quarter, year, decade, century or interval',
          timex STRING NOT NULL COMMENT 'Value in TIMEX3',
          edtf STRING COMMENT 'Value in EDTF (ISO 8601-2 level 1), null where unresolved',
          earliest DATE COMMENT 'First day that may be meant, null where unresolved or outside of the years 1 to 9999',
          latest DATE COMMENT 'Last day that may be meant, null where unresolved',
          relative BOOLEAN NOT NULL COMMENT 'Whether the value needs the day of publication',
          anchor DATE COMMENT 'Day that a relative value was resolved against',
          role STRING NOT NULL COMMENT 'publication where it states the day of publication, else mention'
          """)
          .references("doc_id", "documents", "doc_id")
          .references("doc_id, sentence_index", "sentences", "doc_id, sentence_index")
          .unit("code point", "begin, end");

  /** {@code role} of a day that a text speaks of. */
  static final String MENTION = Role.MENTION.name().toLowerCase(Locale.ROOT);

  private DatesJob() {}

  /** The rows, in the order of the key inside of each partition. */
  public static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted
        .select("doc_id", "dates")
        .sortWithinPartitions("doc_id")
        .select(col("doc_id"), inline(col("dates")));
  }
}
