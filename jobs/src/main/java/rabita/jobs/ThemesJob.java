package rabita.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import rabita.study.Study;
import rabita.tables.Table;
import rabita.terms.Theme;

/** Input: the study. Output: {@link #TABLE}. */
public final class ThemesJob {
  public static final Table TABLE =
      Table.of(
              "themes",
              "A theme that the run looked for",
              "theme",
              """
          theme STRING NOT NULL COMMENT 'Readable, stable id',
          name STRING NOT NULL COMMENT 'English name',
          set_apart BOOLEAN NOT NULL COMMENT 'True where the study looks at it apart from the others, such as sport; its documents count like all',
          n_terms INT NOT NULL COMMENT 'Terms in the languages of the study'
          """)
          .unit("term", "n_terms");

  private ThemesJob() {}

  public static Dataset<Row> rows(SparkSession spark, Study study) {
    List<Row> rows = study.themes().stream().map(theme -> row(theme, study.languages())).toList();
    return spark.createDataFrame(rows, TABLE.schema());
  }

  private static Row row(Theme theme, List<String> languages) {
    int terms =
        languages.stream()
            .mapToInt(language -> theme.terms().getOrDefault(language, List.of()).size())
            .sum();
    return RowFactory.create(theme.id(), theme.name(), theme.setApart(), terms);
  }
}
