package rabita.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import rabita.jobs.DatesJob;
import rabita.jobs.DocumentsJob;
import rabita.jobs.EvidenceJob;
import rabita.jobs.SentencesJob;
import rabita.jobs.ThemeMentionsJob;
import rabita.report.Content.Quote;
import rabita.report.Passage.Sentence;
import rabita.report.Passage.Span;
import rabita.tables.Table;

/** Reads the text of chosen evidence. */
final class Quotes {
  private static final int MOST_TITLE = 140;
  private static final int MOST_VALUES = 8;

  private static final String TIME = "time";
  private static final String THEME = "theme";

  private static final StructType PLACES =
      StructType.fromDDL("of_doc STRING, of_sentence INT, place INT");

  private final Function<Table, Dataset<Row>> tables;

  Quotes(Function<Table, Dataset<Row>> tables) {
    this.tables = tables;
  }

  /** Quotes in the order of the choice. */
  List<Quote> of(Pairs pairs) {
    Dataset<Row> evidence = tables.apply(EvidenceJob.TABLE);
    List<Row> chosen = Choice.of(evidence, tables.apply(DatesJob.TABLE), pairs);
    if (chosen.isEmpty()) {
      return List.of();
    }

    Dataset<Row> places = broadcast(places(evidence, chosen));
    Texts texts = new Texts(sentences(places), documents(places), said(places));
    return chosen.stream().map(texts::quote).toList();
  }

  /** The first quotes, as many as there is room for. */
  static List<Quote> within(long bytes, List<Quote> quotes) {
    long room = bytes;
    for (int i = 0; i < quotes.size(); i++) {
      room -= Page.bytes(quotes.get(i)) + 1;
      if (room < 0) {
        return quotes.subList(0, i);
      }
    }

    return quotes;
  }

  /** A row for each name of the evidence. */
  private static Dataset<Row> places(Dataset<Row> evidence, List<Row> chosen) {
    List<Row> places = new ArrayList<>();
    for (Row row : chosen) {
      for (String begin : List.of("a_begin", "b_begin")) {
        places.add(
            RowFactory.create(row.getAs("doc_id"), row.getAs("sentence_index"), row.getAs(begin)));
      }
    }

    return evidence.sparkSession().createDataFrame(places, PLACES);
  }

  private Map<String, List<Sentence>> sentences(Dataset<Row> places) {
    return tables
        .apply(SentencesJob.TABLE)
        .join(
            places,
            col("of_doc")
                .equalTo(col("doc_id"))
                .and(col("begin").leq(col("place")))
                .and(col("end").gt(col("place"))),
            "left_semi")
        .select("doc_id", "begin", "text")
        .collectAsList()
        .stream()
        .sorted(Comparator.comparingInt(row -> row.getInt(1)))
        .collect(
            Collectors.groupingBy(
                row -> row.getString(0),
                Collectors.mapping(
                    row -> new Sentence(row.getInt(1), row.getString(2)), Collectors.toList())));
  }

  private Map<String, Row> documents(Dataset<Row> places) {
    return tables
        .apply(DocumentsJob.TABLE)
        .join(places, col("of_doc").equalTo(col("doc_id")), "left_semi")
        .select("doc_id", "source", "title", "uri")
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row));
  }

  /**
   * What sentences say beside the names, by document, sentence and kind: first and last days of the
   * times that they speak of, and themes.
   */
  private Map<List<Object>, TreeSet<String>> said(Dataset<Row> places) {
    Dataset<Row> times =
        tables
            .apply(DatesJob.TABLE)
            .filter(Choice.isSpokenOf())
            .select(
                col("doc_id"),
                col("sentence_index"),
                lit(TIME).as("kind"),
                concat_ws(" ", col("earliest"), col("latest")).as("value"));
    Dataset<Row> themes =
        tables
            .apply(ThemeMentionsJob.TABLE)
            .select(
                col("doc_id"),
                col("sentence_index"),
                lit(THEME).as("kind"),
                col("theme").as("value"));
    Map<List<Object>, TreeSet<String>> said = new HashMap<>();
    times
        .union(themes)
        .join(
            places,
            col("of_doc")
                .equalTo(col("doc_id"))
                .and(col("of_sentence").equalTo(col("sentence_index"))),
            "left_semi")
        .collectAsList()
        .forEach(
            row ->
                said.computeIfAbsent(
                        List.of(row.get(0), row.get(1), row.get(2)), key -> new TreeSet<>())
                    .add(row.getString(3)));
    return said;
  }

  /** What the tables say of the chosen documents. */
  private record Texts(
      Map<String, List<Sentence>> sentences,
      Map<String, Row> documents,
      Map<List<Object>, TreeSet<String>> said) {

    Quote quote(Row row) {
      String id = row.getAs("doc_id");
      Row document = documents.get(id);
      Optional<Integer> sentence = Optional.ofNullable(row.getAs("sentence_index"));
      Span a = new Span(row.getAs("a_begin"), row.getAs("a_end"));
      Span b = new Span(row.getAs("b_begin"), row.getAs("b_end"));
      List<Sentence> around =
          sentences.getOrDefault(id, List.of()).stream()
              .filter(one -> one.holds(a) || one.holds(b))
              .toList();
      return new Quote(
          row.getAs("a"),
          row.getAs("b"),
          Passage.plain(id, MOST_TITLE),
          sentence,
          row.getAs("language"),
          Cells.optionalText(row, "published_on"),
          said(id, sentence, TIME),
          said(id, sentence, THEME),
          Cells.optionalText(row, "story_id").map(id::equals).orElse(true),
          row.getAs("distance"),
          Cells.optionalText(document, "source").map(text -> Passage.plain(text, MOST_TITLE)),
          Cells.optionalText(document, "title").map(text -> Passage.plain(text, MOST_TITLE)),
          Cells.optionalText(document, "uri").filter(Quotes::isOfTheWeb),
          Passage.pieces(around, List.of(a, b)));
    }

    private List<String> said(String id, Optional<Integer> sentence, String kind) {
      return sentence
          .flatMap(index -> Optional.ofNullable(said.get(List.of(id, index, kind))))
          .map(found -> found.stream().limit(MOST_VALUES).toList())
          .orElse(List.of());
    }
  }

  private static boolean isOfTheWeb(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
