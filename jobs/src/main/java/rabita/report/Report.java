package rabita.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.jobs.BurstsJob;
import rabita.jobs.ChangesJob;
import rabita.jobs.CooccurrenceJob;
import rabita.jobs.CoverageJob;
import rabita.jobs.DocumentsJob;
import rabita.jobs.EntitiesJob;
import rabita.jobs.RejectsJob;
import rabita.jobs.RunResult;
import rabita.jobs.Steps;
import rabita.jobs.Steps.Step;
import rabita.jobs.TieThemesJob;
import rabita.jobs.TimelineJob;
import rabita.report.Content.Burst;
import rabita.report.Content.Change;
import rabita.report.Content.Edge;
import rabita.report.Content.Head;
import rabita.report.Content.Net;
import rabita.report.Content.Quote;
import rabita.report.Content.Reject;
import rabita.report.Content.Theme;
import rabita.study.Study;
import rabita.tables.Table;

/**
 * A finished run as one page: its data gathered by a few queries, each of which gives a bounded
 * number of rows.
 *
 * <p>The same tables give the same page, byte for byte.
 */
public final class Report {
  /** Queries at a time: on small tables planning one takes longer than running it. */
  private static final int CONCURRENCY = 4;

  /** Room for the data; the chart library, style and script take 1.1 MB more. */
  private static final long MOST_BYTES = 3_600_000;

  private final Study study;
  private final RunResult result;
  private final Function<Table, Dataset<Row>> tables;
  private final Pairs pairs;

  /**
   * @param result what the run says of itself
   * @param tables gives the rows of a table that is written
   */
  public Report(Study study, RunResult result, Function<Table, Dataset<Row>> tables) {
    this.study = study;
    this.result = result;
    this.tables = table -> result.has(table) ? tables.apply(table) : none(table, tables);
    pairs = Pairs.of(result.ties());
  }

  /** The page. */
  public String html() throws IOException {
    return Page.of(study.name(), content());
  }

  Content content() throws IOException {
    try (Steps steps = new Steps(CONCURRENCY)) {
      return content(steps);
    }
  }

  private Content content(Steps steps) throws IOException {
    Step<List<Quote>> quotes = steps.add(() -> new Quotes(tables).of(pairs));
    Step<CoverageTable> coverage =
        steps.add(() -> CoverageTable.of(tables.apply(CoverageJob.TABLE)));
    Step<Timelines> lines = steps.add(() -> Timelines.of(tables.apply(TimelineJob.TABLE), pairs));
    Step<List<Row>> cooccurrences =
        steps.add(() -> Cooccurrences.of(tables.apply(CooccurrenceJob.TABLE), pairs));
    Step<Row> sums = steps.add(this::sums);
    Step<List<Theme>> themes =
        ifAny(steps, TieThemesJob.TABLE, (rows, all) -> Themes.of(rows, themeNames(), all));
    Step<List<Burst>> bursts = ifAny(steps, BurstsJob.TABLE, TurningPoints::bursts);
    Step<List<Change>> changes = ifAny(steps, ChangesJob.TABLE, TurningPoints::changes);
    Step<List<Reject>> rejects = ifAny(steps, RejectsJob.TABLE, (rows, all) -> RejectList.of(rows));
    List<Net> networks = Networks.of(cooccurrences.result());
    Content content =
        new Content(
            head(coverage.result(), sums.result()),
            names(networks, themes.result()),
            TieTable.rows(cooccurrences.result(), pairs),
            lines.result().lines(),
            bursts.result(),
            changes.result(),
            themes.result(),
            networks,
            coverage.result().coverage(),
            rejects.result(),
            List.of(),
            List.of());
    List<Quote> kept = Quotes.within(MOST_BYTES - Page.bytes(content), quotes.result());
    LeftOut left = new LeftOut(pairs, result, lines.result(), coverage.result(), kept);
    return content.with(kept, left.sentences());
  }

  private Map<String, String> themeNames() {
    return study.themes().stream()
        .collect(Collectors.toMap(rabita.terms.Theme::id, rabita.terms.Theme::name));
  }

  /** Most runs have no row of some tables, which then need no query. */
  private <T> Step<List<T>> ifAny(
      Steps steps, Table table, BiFunction<Dataset<Row>, Pairs, List<T>> rows) {
    return result.rows(table) == 0
        ? List::of
        : steps.add(() -> rows.apply(tables.apply(table), pairs));
  }

  /** A table that the run left out has no rows here. */
  private static Dataset<Row> none(Table table, Function<Table, Dataset<Row>> tables) {
    return tables
        .apply(DocumentsJob.TABLE)
        .sparkSession()
        .createDataFrame(List.of(), table.schema());
  }

  /** Stories and sentences of all documents. */
  private Row sums() {
    return tables
        .apply(DocumentsJob.TABLE)
        .agg(
            count(when(col("story_id").equalTo(col("doc_id")), 1)),
            coalesce(sum("n_sentences"), lit(0L)))
        .first();
  }

  private Head head(CoverageTable coverage, Row sums) {
    return new Head(
        study.name(),
        study.fingerprint(),
        result.records() - result.refused(),
        result.refused(),
        sums.getLong(0),
        sums.getLong(1),
        coverage.undated(),
        coverage.languages(),
        coverage.first(),
        coverage.last());
  }

  /** Names of all actors on the page, and of the languages. */
  private Map<String, String> names(List<Net> networks, List<Theme> themes) {
    Set<String> ids = new TreeSet<>();
    pairs.listed().forEach(tie -> ids.addAll(List.of(tie.a(), tie.b())));
    for (Net net : networks) {
      for (Edge edge : net.edges()) {
        ids.addAll(List.of(edge.a(), edge.b()));
      }
    }

    Map<String, String> names = new TreeMap<>();
    tables
        .apply(EntitiesJob.TABLE)
        .filter(col("entity_id").isin(ids.toArray()))
        .select("entity_id", "name")
        .collectAsList()
        .forEach(row -> names.put(row.getString(0), row.getString(1)));
    for (String language : study.languages()) {
      names.put(language, Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH));
    }

    themes.forEach(theme -> names.put(theme.theme(), theme.name()));
    return names;
  }
}
