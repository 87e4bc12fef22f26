package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Level;
import rabita.analysis.Unit;

/** Rows of tables as the cells that explain is asked for. */
final class Cells {
  private Cells() {}

  /** How many rows of evidence cells by day of publication count, all of them of themes or none. */
  static List<Object> counts(List<Row> rows, Dataset<Row> evidence, Dataset<Row> evidenceByTheme) {
    Dataset<Row> of = cell(rows.get(0)).isOfTheme() ? evidenceByTheme : evidence;
    List<Column> sums = new ArrayList<>();
    for (Row row : rows) {
      Column counted = new Explanation(cell(row)).counted();
      sums.add(coalesce(count(when(counted, 1)), lit(0L)).as("n" + sums.size()));
    }

    Row found = of.agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new)).first();
    List<Object> counts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      counts.add(found.get(i));
    }

    return counts;
  }

  /** The cell that a row of cooccurrence, timeline or tie_themes is of. */
  static Cell cell(Row row) {
    boolean documents =
        row.schema().getFieldIndex("unit").isDefined() && row.getAs("unit").equals("document");
    boolean themed = row.schema().getFieldIndex("theme").isDefined();
    boolean spokenOf =
        row.schema().getFieldIndex("time_basis").isDefined()
            && row.getAs("time_basis").equals("mentioned");
    Date start = row.getAs("period_start");
    return new Cell(
        row.getAs("level").equals("country") ? Level.COUNTRY : Level.ENTITY,
        row.getAs("a"),
        row.getAs("b"),
        themed ? row.getAs("theme") : "*",
        documents ? Unit.DOCUMENT : Unit.SENTENCE,
        Basis.valueOf(row.<String>getAs("basis").toUpperCase(Locale.ROOT)),
        spokenOf ? TimeBasis.MENTIONED : TimeBasis.PUBLISHED,
        row.getAs("language"),
        Optional.ofNullable(start).map(day -> period(row.getAs("granularity"), day.toString())));
  }

  /** The period by its name, as a user gives it. */
  private static CellPeriod period(String granularity, String start) {
    LocalDate day = LocalDate.parse(start);
    String name =
        switch (granularity) {
          case "year" -> start.substring(0, 4);
          case "quarter" -> start.substring(0, 4) + "-Q" + (day.getMonthValue() + 2) / 3;
          case "month" -> start.substring(0, 7);
          case "week" -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
          default -> start;
        };
    CellPeriod period = CellPeriod.find(name).orElseThrow();
    assertThat(period.first()).isEqualTo(day);
    return period;
  }
}
