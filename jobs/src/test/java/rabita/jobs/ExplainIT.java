package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.analysis.Level;
import rabita.analysis.Unit;
import rabita.sources.UserException;

/** Every number of the seeds is as large as the evidence that is shown for it. */
class ExplainIT extends SparkTest {
  private static final int CELLS_A_QUERY = 100;

  private static TestRun run;
  private static Dataset<Row> evidence;
  private static Dataset<Row> evidenceByTheme;

  @BeforeAll
  static void readSeeds() {
    run = SeedsRun.of(spark);
    evidence = run.table("evidence").coalesce(1).cache();
    evidenceByTheme =
        Explanation.byTheme(evidence, run.table("theme_mentions")).coalesce(1).cache();
  }

  @Test
  void evidenceOfEachCellIsAsMuchAsItCounts() {
    List<Row> rows = run.table("cooccurrence").collectAsList();
    assertThat(rows).hasSizeGreaterThan(1000);
    for (int from = 0; from < rows.size(); from += CELLS_A_QUERY) {
      List<Row> some = rows.subList(from, Math.min(rows.size(), from + CELLS_A_QUERY));
      assertThat(counts(some)).isEqualTo(some.stream().map(row -> row.getAs("n_ab")).toList());
    }
  }

  @Test
  void cellOfARowFindsThisRow() {
    for (String granularity : List.of("all", "year", "quarter", "month")) {
      Row row =
          run.table("cooccurrence")
              .filter("basis = 'article' and unit = 'sentence'")
              .filter("granularity = '%s'".formatted(granularity))
              .orderBy("n_ab", "level", "a", "b", "language", "period_start")
              .first();
      List<Row> found =
          new Explanation(Cells.cell(row)).cooccurrence(run.table("cooccurrence")).collectAsList();
      assertThat(found).hasSize(2);
      assertThat(found.get(0)).isEqualTo(row);
      assertThat(found.get(1).<String>getAs("basis")).isEqualTo("story");
    }
  }

  @Test
  void publishedTimelineCountsTheSameSentences() {
    List<Row> rows =
        run.table("timeline")
            .filter("b <> '*' and level = 'country' and time_basis = 'published' and theme = '*'")
            .filter("n_sentences > 0")
            .collectAsList();
    assertThat(rows).isNotEmpty();
    assertThat(counts(rows)).isEqualTo(rows.stream().map(row -> row.getAs("n_sentences")).toList());
  }

  /** Of days, weeks ... of each basis, with and without a theme. */
  @Test
  void mentionedTimelineCountsTheSameSentences() {
    List<Row> rows =
        run.table("timeline")
            .filter("b <> '*' and time_basis = 'mentioned' and n_sentences > 0")
            .orderBy("granularity", "theme", "basis", "level", "a", "b", "language", "period_start")
            .collectAsList();
    assertThat(rows).hasSizeGreaterThan(100);
    for (int i = 0; i < rows.size(); i += rows.size() / 25) {
      Row row = rows.get(i);
      assertThat(counted(Cells.cell(row))).as("%s", row).isEqualTo(row.<Long>getAs("n_sentences"));
    }
  }

  @Test
  void cellOfAPeriodSpokenOfIsInTheTimelineAlone() {
    Row row =
        run.table("timeline")
            .filter("b <> '*' and time_basis = 'mentioned' and basis = 'story' and theme = '*'")
            .filter("n_sentences > 0 and granularity = 'day'")
            .orderBy("level", "a", "b", "language", "period_start")
            .first();
    Explanation explanation = new Explanation(Cells.cell(row));

    assertThat(explanation.timeline(run.table("timeline")).collectAsList()).contains(row);
    assertThat(explanation.cooccurrence(run.table("cooccurrence")).count()).isZero();
    assertThat(explanation.tieThemes(run.table("tie_themes")).count()).isZero();
    assertThat(passages(Cells.cell(row))).isEqualTo(row.<Long>getAs("n_sentences"));
  }

  @Test
  void evidenceOfEachThemeIsAsMuchAsItCounts() {
    List<Row> rows = run.table("tie_themes").collectAsList();
    assertThat(rows).hasSizeGreaterThan(100);
    for (int from = 0; from < rows.size(); from += CELLS_A_QUERY) {
      List<Row> some = rows.subList(from, Math.min(rows.size(), from + CELLS_A_QUERY));
      assertThat(counts(some))
          .isEqualTo(some.stream().map(row -> row.getAs("n_sentences")).toList());
    }
  }

  @Test
  void themedTimelineCountsTheSameSentences() {
    List<Row> rows =
        run.table("timeline")
            .filter("theme <> '*' and time_basis = 'published' and n_sentences > 0")
            .collectAsList();
    assertThat(rows).isNotEmpty();
    for (int from = 0; from < rows.size(); from += CELLS_A_QUERY) {
      List<Row> some = rows.subList(from, Math.min(rows.size(), from + CELLS_A_QUERY));
      assertThat(counts(some))
          .isEqualTo(some.stream().map(row -> row.getAs("n_sentences")).toList());
    }
  }

  @Test
  void cellOfAThemeFindsItsRowsAndSentences() {
    Row row =
        run.table("tie_themes")
            .filter("level = 'country' and basis = 'article' and granularity = 'month'")
            .orderBy("n_sentences", "a", "b", "theme", "language", "period_start")
            .first();
    Explanation explanation = new Explanation(Cells.cell(row));

    assertThat(explanation.tieThemes(run.table("tie_themes")).collectAsList())
        .hasSize(2)
        .startsWith(row);
    assertThat(explanation.cooccurrence(run.table("cooccurrence")).count()).isZero();
    assertThat(passages(Cells.cell(row))).isEqualTo(row.getAs("n_sentences"));
  }

  @Test
  void themesAreThoseOfTheRun() {
    Themes themes = Themes.of(run.table("themes"));
    String first = themes.ids().get(0);
    assertThat(themes.known("*")).isEqualTo("*");
    assertThat(themes.known(first)).isEqualTo(first);
    assertThatThrownBy(() -> themes.known("weather"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot find the theme weather: known are " + first + ", ");
  }

  @Test
  void passagesHoldBothNames() {
    Cell pair = pair("PAK", "RUS", Unit.SENTENCE);
    assertThat(passages(pair)).isEqualTo(counted(pair)).isPositive();
    Cell documents = pair("IRN", "PAK", Unit.DOCUMENT);
    assertThat(passages(documents)).isEqualTo(counted(documents)).isPositive();
  }

  @Test
  void levelIsThatOfTheActors() {
    Actors actors = new Actors(run.table("entities"));
    assertThat(actors.level("PAK", "RUS")).isEqualTo(Level.COUNTRY);
    assertThat(actors.level("PAK", "imran-khan")).isEqualTo(Level.ENTITY);
    assertThatThrownBy(() -> actors.level("PAK", "imran"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot find the actor imran: did you mean imran-khan. The table entities lists all.");
    assertThatThrownBy(() -> actors.level("rus", "PAK")).hasMessageContaining("did you mean RUS");
    assertThatThrownBy(() -> actors.level("PAK", "PAK")).hasMessageContaining("itself");
  }

  private static Cell pair(String a, String b, Unit unit) {
    return new Cell(
        Level.COUNTRY, a, b, "*", unit, Basis.ARTICLE, TimeBasis.PUBLISHED, "*", Optional.empty());
  }

  private static long counted(Cell cell) {
    return evidence(cell).count();
  }

  private static Dataset<Row> evidence(Cell cell) {
    return new Explanation(cell)
        .evidence(evidence, run.table("theme_mentions"), run.table("dates"));
  }

  /** Passages of a cell; the names lie in them, in the order of the sentences. */
  private static long passages(Cell cell) {
    Explanation explanation = new Explanation(cell);
    List<Row> rows =
        explanation
            .passages(evidence(cell), run.table("sentences"), run.table("documents"))
            .collectAsList();
    for (Row row : rows) {
      List<Row> parts = row.getList(row.fieldIndex("parts"));
      for (String name : List.of("a_begin", "b_begin")) {
        int begin = row.getAs(name);
        assertThat(parts)
            .anyMatch(
                part -> {
                  String text = part.getAs("text");
                  int from = part.getAs("begin");
                  return from <= begin && begin < from + text.codePointCount(0, text.length());
                });
      }
    }

    return rows.size();
  }

  private static List<Object> counts(List<Row> rows) {
    return Cells.counts(rows, evidence, evidenceByTheme);
  }
}
