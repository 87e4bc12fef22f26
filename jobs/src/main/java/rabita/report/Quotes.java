package rabita.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

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
import org.apache.spark.sql.Column;
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
    Texts texts = new Texts(sentences(places), documents(places), times(places), themes(places));
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

  /** First and last days of the times that sentences speak of. */
  private Map<List<Object>, TreeSet<String>> times(Dataset<Row> places) {
    return bySentence(
        tables.apply(DatesJob.TABLE).filter(Choice.isSpokenOf()),
        concat_ws(" ", col("earliest"), col("latest")),
        places);
  }

  private Map<List<Object>, TreeSet<String>> themes(Dataset<Row> places) {
    return bySentence(tables.apply(ThemeMentionsJob.TABLE), col("theme"), places);
  }

  private static Map<List<Object>, TreeSet<String>> bySentence(
      Dataset<Row> rows, Column value, Dataset<Row> places) {
    Map<List<Object>, TreeSet<String>> values = new HashMap<>();
    rows.join(
            places,
            col("of_doc")
                .equalTo(col("doc_id"))
                .and(col("of_sentence").equalTo(col("sentence_index"))),
            "left_semi")
        .select(col("doc_id"), col("sentence_index"), value.as("value"))
        .collectAsList()
        .forEach(
            row ->
                values
                    .computeIfAbsent(List.of(row.get(0), row.get(1)), key -> new TreeSet<>())
                    .add(row.getString(2)));
    return values;
  }

  /** What the tables say of the chosen documents. */
  private record Texts(
      Map<String, List<Sentence>> sentences,
      Map<String, Row> documents,
      Map<List<Object>, TreeSet<String>> times,
      Map<List<Object>, TreeSet<String>> themes) {

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
          id,
          sentence,
          row.getAs("language"),
          Cells.optionalText(row, "published_on"),
          of(times, id, sentence),
          of(themes, id, sentence),
          Cells.optionalText(row, "story_id").map(id::equals).orElse(true),
          row.getAs("distance"),
          Cells.optionalText(document, "source").map(text -> Passage.plain(text, MOST_TITLE)),
          Cells.optionalText(document, "title").map(text -> Passage.plain(text, MOST_TITLE)),
          Cells.optionalText(document, "uri").filter(Quotes::isOfTheWeb),
          Passage.pieces(around, List.of(a, b)));
    }

    private static List<String> of(
        Map<List<Object>, TreeSet<String>> values, String id, Optional<Integer> sentence) {
      return sentence
          .flatMap(index -> Optional.ofNullable(values.get(List.of(id, index))))
          .map(found -> found.stream().limit(MOST_VALUES).toList())
          .orElse(List.of());
    }
  }

  private static boolean isOfTheWeb(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
