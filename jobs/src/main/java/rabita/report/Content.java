package rabita.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page holds: aggregates and a choice of sentences, bounded however large the run is.
 *
 * <p>Days are ISO 8601. {@code *} stands for all languages, themes.
 *
 * @param names English names of the actors and languages, by id and code
 * @param leftOut sentences that say what the run has and the page has not
 */
record Content(
    Head head,
    Map<String, String> names,
    List<TieRow> ties,
    List<Line> lines,
    List<Burst> bursts,
    List<Change> changes,
    List<Theme> themes,
    List<Net> networks,
    Coverage coverage,
    List<Reject> rejects,
    List<Quote> quotes,
    List<String> leftOut) {

  /** The same with quotes and what is left out. */
  Content with(List<Quote> chosen, List<String> left) {
    return new Content(
        head, names, ties, lines, bursts, changes, themes, networks, coverage, rejects, chosen,
        left);
  }

  /**
   * The numbers of the run.
   *
   * @param languages documents by language
   * @param first first day of publication
   */
  record Head(
      String study,
      String fingerprint,
      long documents,
      long refused,
      long stories,
      long sentences,
      long undated,
      Map<String, Long> languages,
      Optional<String> first,
      Optional<String> last) {}

  /** A pair of the focus; {@code shown} where it has lines and quotes. */
  record TieRow(
      String a,
      String b,
      long documents,
      long sentences,
      Optional<String> first,
      Optional<String> last,
      boolean shown,
      List<Measure> measures) {}

  /** A pair's row of cooccurrence for all time. */
  record Measure(
      String unit,
      String basis,
      String language,
      long both,
      long ofA,
      long ofB,
      long all,
      Optional<Double> lift,
      Optional<Double> low,
      Optional<Double> high,
      Optional<Double> npmi,
      boolean lowSupport) {}

  /**
   * A series of consecutive periods; {@code total} 0 is a period in which nothing was published.
   */
  record Line(
      String a,
      String b,
      String theme,
      String basis,
      String time,
      String language,
      String granularity,
      Map<Integer, String> starts,
      long[] documents,
      long[] sentences,
      long[] total) {}

  record Burst(
      String a,
      String b,
      String basis,
      String time,
      String language,
      String granularity,
      String first,
      String last,
      double weight,
      long documents) {}

  record Change(
      String a,
      String b,
      String basis,
      String time,
      String language,
      String granularity,
      String start,
      double before,
      double after,
      boolean agrees) {}

  /** How a pair goes with a theme, all time. */
  record Theme(
      String a,
      String b,
      String theme,
      String name,
      String basis,
      String language,
      long sentences,
      long documents,
      Optional<Double> lift,
      Optional<Double> low,
      Optional<Double> high,
      Optional<Double> share,
      boolean lowSupport) {}

  /** The strongest edges of a period; {@code period} is {@code all} or a year. */
  record Net(String level, String period, List<Edge> edges) {}

  record Edge(
      String a,
      String b,
      long both,
      long ofA,
      long ofB,
      Optional<Double> lift,
      Optional<Double> npmi,
      boolean backbone) {}

  record Coverage(List<Month> months, List<Source> sources) {}

  /** Documents of a language; {@code month} is its first day, empty for undated documents. */
  record Month(String language, Optional<String> month, long documents) {}

  /** A source in a language; {@code years} gives its dated documents. */
  record Source(
      String source,
      String language,
      long documents,
      long undated,
      long observedDays,
      long missingDays,
      Map<String, Long> years) {}

  record Reject(String reason, boolean refused, long records, List<Example> examples) {}

  record Example(String uri, Optional<Long> record, String message, String excerpt) {}

  /**
   * Text that names both actors of a pair.
   *
   * @param sentence index of the sentence; empty where a document names them in two
   * @param day of publication
   * @param spoken first and last day, with a space between, of each time that the sentence speaks
   *     of
   * @param themes those of its terms
   * @param lead whether the document counts under basis story
   * @param link address of the document where it is one of the web
   * @param parts text, name, text, name ... : what stands at odd places is a name of the pair
   */
  record Quote(
      String a,
      String b,
      String document,
      Optional<Integer> sentence,
      String language,
      Optional<String> day,
      List<String> spoken,
      List<String> themes,
      boolean lead,
      int distance,
      Optional<String> source,
      Optional<String> title,
      Optional<String> link,
      List<String> parts) {}
}
