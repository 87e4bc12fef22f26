package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import rabita.sources.RawRecord;
import rabita.sources.RejectReason;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.tables.TableChecks;

/** What is counted of the input while it is analysed. */
final class InputCounts {
  private final Study study;
  private final Map<String, Object> counts;

  /**
   * @param counts values of {@link #columns}
   */
  InputCounts(Study study, Map<String, Object> counts) {
    this.study = study;
    this.counts = counts;
  }

  static Column[] columns(Study study) {
    Column noColumn = col("reason").equalTo(RejectReason.NO_TEXT_COLUMN.label());
    List<Column> counts = new ArrayList<>();
    counts.add(count(lit(1)).as(TableChecks.ROWS));
    counts.add(count(when(col("role").equalTo(RawRecord.DOCUMENT), 1)).as("documents"));
    counts.add(count(when(col("role").equalTo(RawRecord.REJECT), 1)).as("rejects"));
    counts.add(count(when(noColumn, 1)).as("without text column"));
    counts.add(min(when(noColumn, col("uri"))).as("uri"));
    counts.add(min(when(noColumn, col("excerpt"))).as("columns"));
    for (String language : study.languages()) {
      counts.add(count(when(col("language").equalTo(language), 1)).as("documents in " + language));
    }

    return counts.toArray(Column[]::new);
  }

  /** Documents of each language of the study. */
  Map<String, Long> byLanguage() {
    Map<String, Long> documents = new LinkedHashMap<>();
    for (String language : study.languages()) {
      documents.put(language, (Long) counts.get("documents in " + language));
    }

    return documents;
  }

  /**
   * Number of input records read.
   *
   * @throws UserException when no file has a column for the text
   */
  long records() {
    long documents = (Long) counts.get("documents");
    long rejects = (Long) counts.get("rejects");
    if (documents == 0 && rejects > 0 && counts.get("without text column").equals(rejects)) {
      throw new UserException(
          "Cannot find the text in %s: none of its columns (%s) is named %s. Name the column in fields.text of the study."
              .formatted(
                  counts.get("uri"),
                  counts.get("columns"),
                  String.join(", ", study.fields().text())));
    }

    return documents + rejects;
  }
}
