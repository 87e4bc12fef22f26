package rabita.sources;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.study.Study;

/**
 * The first records of some inputs.
 *
 * @param files number of input files
 * @param records number of records read
 * @param problems a sentence for each that is refused
 */
public record Preview(int files, long records, List<String> problems) {
  private static final int RECORDS = 1000;

  /** Reads the first records. */
  public static Preview of(
      SparkSession spark, Study study, List<String> inputs, Optional<Format> format) {
    Sources sources = Sources.open(spark, study, inputs, format);
    List<Row> rows =
        sources.rows().select("role", "uri", "record", "message").limit(RECORDS).collectAsList();
    return new Preview(
        sources.files(),
        rows.stream().filter(row -> !row.getString(0).equals(RawRecord.COUNT)).count(),
        rows.stream()
            .filter(row -> row.getString(0).equals(RawRecord.REJECT))
            .map(
                row ->
                    "%s record %s: %s"
                        .formatted(row.getString(1), row.getLong(2), row.getString(3)))
            .toList());
  }
}
