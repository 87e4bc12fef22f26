package rabita.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import rabita.analysis.DocumentTerms;
import rabita.analysis.NamedMention;
import rabita.analysis.Naming;
import rabita.analysis.PeriodNaming;
import rabita.analysis.SentenceTerms;
import rabita.analysis.SpokenDate;
import rabita.analysis.TieFinder;
import rabita.analysis.Ties;
import rabita.analysis.Triad;
import rabita.dates.Calendar;
import rabita.dates.DateExpression;
import rabita.dates.Granularity;
import rabita.dates.Role;
import rabita.entities.Entity;
import rabita.entities.EntityType;
import rabita.entities.Mention;
import rabita.entities.MentionKind;
import rabita.entities.Term;
import rabita.study.Study;
import rabita.study.StudyReader;
import rabita.terms.Cue;

/**
 * Documents put down by hand and the rows that jobs read of them.
 *
 * <p>A sentence is a list of words: {@code PAK} names a state, {@code irna} an entity that stands
 * for none, {@code khan:PAK} one that stands for a state. {@code @2021-09-14} speaks of a day,
 * {@code @2021-09-01/2021-09-30} of a longer time, {@code @?} of a time that is not resolved,
 * {@code @!2021-09-14} states the day of publication. {@code #trade} is a term of that theme,
 * {@code +} a lexicon term of verbal cooperation, {@code -} one of material conflict, {@code not} a
 * word of negation.
 */
final class Corpus {
  static final Study STUDY = study("study { focus = [PAK, RUS, IRN] }");

  private static final StructType ACCEPTED =
      StructType.fromDDL(
          """
          doc_id STRING, source STRING, language STRING, published_on DATE,
          namings ARRAY<STRUCT<level: STRING, a: STRING, b: STRING, theme: STRING,
            focus: BOOLEAN, n_sentences: INT, n_mentions: INT, n_cooperation: INT,
            n_conflict: INT, fraction: BIGINT, sentence_fractions: BIGINT,
            n_others: INT, n_sentence_others: INT>>,
          period_namings ARRAY<STRUCT<level: STRING, a: STRING, b: STRING, theme: STRING,
            granularity: STRING, period_start: DATE, n_sentences: INT, n_mentions: INT>>,
          terms ARRAY<STRUCT<sentence_index: INT, n_verbal_cooperation: INT,
            n_material_cooperation: INT, n_verbal_conflict: INT, n_material_conflict: INT,
            is_negated: BOOLEAN, is_planned: BOOLEAN, is_quoted: BOOLEAN>>,
          triads ARRAY<STRUCT<a: STRING, b: STRING, c: STRING, n_sentences: INT>>
          """);

  private static final StructType MEMBERS =
      StructType.fromDDL("doc_id STRING, story_id STRING, similarity DOUBLE");

  private final List<Document> documents = new ArrayList<>();

  /**
   * Adds a document.
   *
   * @param source null for none
   * @param day null for none
   */
  Corpus document(String id, String source, String language, String day, String... sentences) {
    LocalDate published = day == null ? null : LocalDate.parse(day);
    documents.add(new Document(id, source, language, published, List.of(sentences)));
    return this;
  }

  /** The same documents in another order. */
  Corpus shuffled(Random random) {
    Corpus shuffled = new Corpus().with(this);
    Collections.shuffle(shuffled.documents, random);
    return shuffled;
  }

  /** These documents and those of another. */
  Corpus with(Corpus other) {
    Corpus both = new Corpus();
    both.documents.addAll(documents);
    both.documents.addAll(other.documents);
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

    for (String term : List.of("#trade", "#energy", "+", "-")) {
      if (random.nextInt(4) == 0) {
        words.add(term);
      }
    }

    return String.join(" ", words);
  }

  /** What {@link AcceptJob} gives, as far as counts are made of it. */
  Dataset<Row> accepted(SparkSession spark) {
    return accepted(spark, STUDY);
  }

  /** The same for another study. */
  Dataset<Row> accepted(SparkSession spark, Study study) {
    TieFinder finder = new TieFinder(study);
    return spark.createDataFrame(
        documents.stream().map(document -> document.row(finder)).toList(), ACCEPTED);
  }

  /** What {@link StoryFinder} gives: documents that are not the lead of their story. */
  static Optional<Dataset<Row>> members(SparkSession spark, Map<String, String> storyOf) {
    List<Row> rows =
        storyOf.entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue(), 0.5))
            .toList();
    return Optional.of(spark.createDataFrame(rows, MEMBERS));
  }

  static Study study(String settings) {
    return StudyReader.read("study.conf", Map.of("study.conf", settings)::get);
  }

  private record Document(
      String id, String source, String language, LocalDate published, List<String> sentences) {

    Row row(TieFinder finder) {
      List<NamedMention> mentions = new ArrayList<>();
      List<SpokenDate> dates = new ArrayList<>();
      int begin = 0;
      for (int i = 0; i < sentences.size(); i++) {
        for (String word :
            sentences.get(i).isEmpty() ? new String[0] : sentences.get(i).split(" ")) {
          if (word.startsWith("@")) {
            dates.add(new SpokenDate(date(begin, word.substring(1)), i));
          } else if (!isTerm(word)) {
            mentions.add(mention(begin, word, i));
          }

          begin += 10;
        }
      }

      Ties ties =
          language.equals("und")
              ? new Ties(List.of(), List.of(), List.of(), List.of(), List.of())
              : finder.find(sentences.size(), mentions, dates, terms());
      return RowFactory.create(
          id,
          source,
          language,
          published,
          ties.namings().stream().map(Document::naming).toArray(),
          ties.periods().stream().map(Document::period).toArray(),
          ties.terms().stream().map(Document::terms).toArray(),
          ties.triads().stream().map(Document::triad).toArray());
    }

    private static boolean isTerm(String word) {
      return word.startsWith("#") || List.of("+", "-", "not").contains(word);
    }

    private DocumentTerms terms() {
      Map<Integer, SentenceTerms> terms = new TreeMap<>();
      for (int i = 0; i < sentences.size(); i++) {
        List<String> words = List.of(sentences.get(i).split(" "));
        terms.put(
            i,
            new SentenceTerms(
                i,
                words.stream()
                    .filter(word -> word.startsWith("#"))
                    .map(word -> word.substring(1))
                    .distinct()
                    .toList(),
                Collections.frequency(words, "+"),
                0,
                0,
                Collections.frequency(words, "-"),
                words.contains("not") ? Set.of(Cue.NEGATED) : Set.of()));
      }

      return new DocumentTerms(List.of(), terms);
    }

    private static Row terms(SentenceTerms terms) {
      return RowFactory.create(
          terms.sentence(),
          terms.verbalCooperation(),
          terms.materialCooperation(),
          terms.verbalConflict(),
          terms.materialConflict(),
          terms.cues().contains(Cue.NEGATED),
          terms.cues().contains(Cue.PLANNED),
          terms.cues().contains(Cue.QUOTED));
    }

    private static NamedMention mention(int begin, String word, int sentence) {
      String[] parts = word.split(":");
      boolean state = word.matches("[A-Z]{3}");
      Optional<String> country =
          state ? Optional.of(word) : Optional.of(parts).filter(p -> p.length > 1).map(p -> p[1]);
      Entity entity =
          new Entity(
              parts[0],
              parts[0],
              state ? EntityType.COUNTRY : EntityType.PERSON,
              country.stream().map(Term::always).toList(),
              Optional.empty());
      MentionKind kind = state ? MentionKind.COUNTRY : MentionKind.PERSON;
      return new NamedMention(
          new Mention(begin, begin + 3, entity, kind), sentence, begin / 10, country);
    }

    private static DateExpression date(int begin, String word) {
      boolean resolved = !word.equals("?");
      String[] span = word.replace("!", "").split("/");
      return new DateExpression(
          begin,
          begin + 10,
          resolved ? Calendar.GREGORIAN : Calendar.NONE,
          span.length == 1 ? Granularity.DAY : Granularity.INTERVAL,
          word,
          resolved ? word : "",
          resolved ? Optional.of(LocalDate.parse(span[0])) : Optional.empty(),
          resolved ? Optional.of(LocalDate.parse(span[span.length - 1])) : Optional.empty(),
          !resolved,
          Optional.empty(),
          word.startsWith("!") ? Role.PUBLICATION : Role.MENTION);
    }

    private static Row naming(Naming naming) {
      return RowFactory.create(
          naming.level(),
          naming.a(),
          naming.b(),
          naming.theme(),
          naming.focus(),
          naming.sentences(),
          naming.mentions(),
          naming.cooperation(),
          naming.conflict(),
          naming.fraction(),
          naming.sentenceFractions(),
          naming.others(),
          naming.sentenceOthers());
    }

    private static Row triad(Triad triad) {
      return RowFactory.create(triad.a(), triad.b(), triad.c(), triad.sentences());
    }

    private static Row period(PeriodNaming naming) {
      return RowFactory.create(
          naming.level(),
          naming.a(),
          naming.b(),
          naming.theme(),
          naming.granularity().label(),
          naming.start(),
          naming.sentences(),
          naming.mentions());
    }
  }
}
