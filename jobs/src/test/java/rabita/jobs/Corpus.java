package rabita.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Documents put down by hand and the rows that jobs read of them.
 *
 * <p>A sentence is a list of words: {@code PAK} names a state, {@code irna} an entity that stands
 * for none, {@code khan:PAK} one that stands for a state. {@code @2021-09-14} speaks of a day,
 * {@code @2021-09-01/2021-09-30} of a longer time, {@code @?} of a time that is not resolved,
 * {@code @!2021-09-14} states the day of publication.
 */
final class Corpus {
  private static final StructType DOCUMENTS =
      StructType.fromDDL(
          "doc_id STRING, source STRING, language STRING, published_on DATE, n_sentences INT");
  private static final StructType EVIDENCE =
      EvidenceJob.TABLE.schema().add("source", DataTypes.StringType);

  private final List<Row> documents = new ArrayList<>();
  private final List<Row> mentions = new ArrayList<>();
  private final List<Row> evidence = new ArrayList<>();
  private final List<Row> dates = new ArrayList<>();

  /**
   * Adds a document.
   *
   * @param source null for none
   * @param day null for none
   */
  Corpus document(String id, String source, String language, String day, String... sentences) {
    LocalDate published = day == null ? null : LocalDate.parse(day);
    documents.add(RowFactory.create(id, source, language, published, sentences.length));
    List<Named> all = new ArrayList<>();
    for (int i = 0; i < sentences.length; i++) {
      List<Named> here = new ArrayList<>();
      for (String word : sentences[i].isEmpty() ? new String[0] : sentences[i].split(" ")) {
        if (word.startsWith("@")) {
          addDate(id, i, word.substring(1));
        } else {
          here.add(Named.of(word));
          addMention(id, i, Named.of(word), language, published);
        }
      }

      addEvidence("sentence", i, here, RowFactory.create(id, language, published, source));
      all.addAll(here);
    }

    addEvidence("document", null, all, RowFactory.create(id, language, published, source));
    return this;
  }

  /** The same documents, their rows in another order. */
  Corpus shuffled(Random random) {
    Corpus shuffled = new Corpus().with(this);
    List.of(shuffled.documents, shuffled.mentions, shuffled.evidence, shuffled.dates)
        .forEach(rows -> Collections.shuffle(rows, random));
    return shuffled;
  }

  /** These documents and those of another. */
  Corpus with(Corpus other) {
    Corpus both = new Corpus();
    for (Corpus one : List.of(this, other)) {
      both.documents.addAll(one.documents);
      both.mentions.addAll(one.mentions);
      both.evidence.addAll(one.evidence);
      both.dates.addAll(one.dates);
    }

    return both;
  }

  /** Documents of four languages, three sources and the turn of a year, some without a day. */
  static Corpus random(Random random, int size) {
    Corpus corpus = new Corpus();
    for (int i = 0; i < size; i++) {
      LocalDate day = LocalDate.of(2021, 11, 15).plusDays(random.nextInt(75));
      String[] sentences = new String[random.nextInt(5)];
      Arrays.setAll(sentences, n -> sentence(random, day));
      corpus.document(
          "r" + i,
          random.nextInt(4) == 0 ? null : "source" + random.nextInt(3),
          List.of("fa", "ar", "ru", "en").get(random.nextInt(4)),
          random.nextInt(8) == 0 ? null : day.toString(),
          sentences);
    }

    return corpus;
  }

  private static String sentence(Random random, LocalDate day) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      words.add(List.of("PAK", "RUS", "IRN", "CHN", "irna", "khan:PAK").get(random.nextInt(6)));
    }

    if (random.nextInt(3) == 0) {
      LocalDate spoken = day.minusDays(random.nextInt(40));
      words.add("@" + spoken + "/" + spoken.plusDays(random.nextInt(2) * random.nextInt(40)));
    }

    return String.join(" ", words);
  }

  /** What {@link DocumentsJob} makes of them, as far as counts are made of it. */
  Dataset<Row> documents(SparkSession spark) {
    return spark.createDataFrame(documents, DOCUMENTS);
  }

  /** What {@link MentionsJob} makes of them. */
  Dataset<Row> mentions(SparkSession spark) {
    return spark.createDataFrame(mentions, MentionsJob.TABLE.schema());
  }

  /** What {@link EvidenceJob} makes of them. */
  Dataset<Row> evidence(SparkSession spark) {
    return spark.createDataFrame(evidence, EVIDENCE);
  }

  /** What {@link DatesJob} makes of them. */
  Dataset<Row> dates(SparkSession spark) {
    return spark.createDataFrame(dates, DatesJob.TABLE.schema());
  }

  private void addMention(
      String id, int sentence, Named named, String language, LocalDate published) {
    int begin = mentions.size() * 10;
    mentions.add(
        RowFactory.create(
            id,
            sentence,
            begin,
            begin + 3,
            named.entity(),
            named.entity(),
            named.kind(),
            named.country().orElse(null),
            language,
            published));
  }

  private void addDate(String id, int sentence, String word) {
    boolean resolved = !word.equals("?");
    String[] span = word.replace("!", "").split("/");
    int begin = dates.size() * 20;
    dates.add(
        RowFactory.create(
            id,
            sentence,
            begin,
            begin + 10,
            word,
            resolved ? "gregorian" : "none",
            span.length == 1 ? "day" : "interval",
            word,
            resolved ? word : null,
            resolved ? LocalDate.parse(span[0]) : null,
            resolved ? LocalDate.parse(span[span.length - 1]) : null,
            !resolved,
            null,
            word.startsWith("!") ? "publication" : "mention"));
  }

  private void addEvidence(String unit, Integer sentence, List<Named> named, Row document) {
    addEvidence("entity", unit, sentence, named.stream().map(Named::entity).toList(), document);
    addEvidence(
        "country",
        unit,
        sentence,
        named.stream().flatMap(one -> one.country().stream()).toList(),
        document);
  }

  private void addEvidence(
      String level, String unit, Integer sentence, List<String> named, Row document) {
    List<String> actors = named.stream().distinct().sorted().toList();
    for (String a : actors) {
      for (String b : actors.subList(actors.indexOf(a) + 1, actors.size())) {
        evidence.add(
            RowFactory.create(
                level,
                a,
                b,
                document.get(0),
                unit,
                sentence,
                0,
                3,
                10,
                13,
                2,
                actors.size(),
                Collections.frequency(named, a) + Collections.frequency(named, b),
                document.get(1),
                document.get(2),
                null,
                document.get(3)));
      }
    }
  }

  private record Named(String entity, Optional<String> country) {

    static Named of(String word) {
      String[] parts = word.split(":");
      boolean state = word.matches("[A-Z]{3}");
      return new Named(
          parts[0],
          state ? Optional.of(word) : Optional.of(parts).filter(p -> p.length > 1).map(p -> p[1]));
    }

    String kind() {
      return entity.matches("[A-Z]{3}") ? "country" : "person";
    }
  }
}
