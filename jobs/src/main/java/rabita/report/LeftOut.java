package rabita.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rabita.jobs.BurstsJob;
import rabita.jobs.ChangesJob;
import rabita.jobs.CooccurrenceJob;
import rabita.jobs.DatesJob;
import rabita.jobs.EvidenceJob;
import rabita.jobs.RunResult;
import rabita.jobs.SentencesJob;
import rabita.jobs.ThemeMentionsJob;
import rabita.jobs.TieThemesJob;
import rabita.jobs.TimelineJob;
import rabita.report.Content.Quote;
import rabita.tables.Table;

/** What the run has and the page has not, in sentences. */
record LeftOut(
    Pairs pairs, RunResult result, Timelines lines, CoverageTable coverage, List<Quote> quotes) {

  /** The tables that the page shows something of, and that a run may leave out. */
  private static final List<Table> SHOWN =
      List.of(
          SentencesJob.TABLE,
          DatesJob.TABLE,
          EvidenceJob.TABLE,
          CooccurrenceJob.TABLE,
          TimelineJob.TABLE,
          ThemeMentionsJob.TABLE,
          TieThemesJob.TABLE,
          BurstsJob.TABLE,
          ChangesJob.TABLE);

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    List<String> missing =
        SHOWN.stream().filter(table -> !result.has(table)).map(Table::name).toList();
    if (!missing.isEmpty()) {
      sentences.add(
          "Tables that the run left out, and what this page would show of them: "
              + String.join(", ", missing)
              + ".");
    }

    long named = pairs.shown().stream().mapToLong(tie -> tie.sentences()).sum();
    long shown = quotes.stream().filter(quote -> quote.sentence().isPresent()).count();
    sentences.add(
        text(
                "Sentences: %,d of the %,d that name both of a pair in focus stand on this page: ",
                shown, named)
            + "of each pair, language and month at most 200, those in which the names stand"
            + " closest; where room runs out, the best of each month before the second, the newest"
            + " first. The table evidence and the command rabita explain give all.");
    lines
        .leftOut()
        .forEach(
            (granularity, points) ->
                sentences.add(
                    text(
                        "Timelines by %s: %,d points. The table timeline has them.",
                        granularity, points)));
    lines
        .themedLeftOut()
        .forEach(
            (granularity, points) ->
                sentences.add(
                    text("Timelines of single themes by %s: %,d points.", granularity, points)));
    int pairsLeft = pairs.all() - pairs.shown().size();
    if (pairsLeft > 0) {
      sentences.add(
          text("Pairs: %,d of the %,d in focus have no timeline here.", pairsLeft, pairs.all()));
    }

    if (coverage.sourcesLeftOut() > 0) {
      sentences.add(
          text(
              "Sources: %,d smaller ones. The table coverage has them.",
              coverage.sourcesLeftOut()));
    }

    if (result.has(CooccurrenceJob.TABLE)) {
      sentences.add(
          text(
              "Network: of each period and level at most %,d edges, and only sentences of all"
                  + " languages together; the table cooccurrence has %,d rows.",
              Networks.MOST_EDGES, result.rows(CooccurrenceJob.TABLE)));
    }

    if (result.has(EvidenceJob.TABLE)) {
      sentences.add(
          text(
              "Evidence on pairs that are not in focus: the table evidence has %,d rows in all.",
              result.rows(EvidenceJob.TABLE)));
    }

    return sentences;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
