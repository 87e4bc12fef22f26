package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/** Sentences put down by hand, the names of a state in them as {@code [RUS:Moscow]}. */
class KeyphrasesJobIT extends SparkTest {
  private static final Pattern NAME = Pattern.compile("\\[(\\w+):([^]]+)]");
  private static final List<String> FOCUS = List.of("PAK", "RUS");

  private static final StructType EVIDENCE =
      StructType.fromDDL(
          "level STRING, a STRING, b STRING, doc_id STRING, unit STRING, sentence_index INT,"
              + " language STRING, published_on DATE, story_id STRING");
  private static final StructType SENTENCES =
      StructType.fromDDL("doc_id STRING, sentence_index INT, begin INT, text STRING");
  private static final StructType MENTIONS =
      StructType.fromDDL(
          "doc_id STRING, sentence_index INT, begin INT, end INT, country STRING, match STRING");

  private final List<Row> evidence = new ArrayList<>();
  private final List<Row> sentences = new ArrayList<>();
  private final List<Row> mentions = new ArrayList<>();

  @Test
  void findsWhatIsSaidAgainByPeriod() {
    add("d1", "en", "2021-09-14", "[PAK:Pakistan] and [RUS:Russia] discussed the gas pipeline.");
    add("d1", "en", "2021-09-14", "[RUS:Moscow] builds a gas pipeline in [PAK:Pakistan].");
    add("d2", "en", null, "Gas pipeline for [PAK:Karachi], says [RUS:Russia].");

    Found found = found();

    assertThat(found.show("a, b, language, granularity, period_start, phrase, n_sentences, n"))
        .containsExactly(
            "PAK RUS en all - gas pipeline 3 3", "PAK RUS en year 2021-01-01 gas pipeline 2 2");
    assertThat(found.show("level, granularity, n_documents"))
        .containsExactly("country all 2", "country year 1");
    assertThat(found.rows()).allMatch(row -> row.<Double>getAs("score") > 0);
  }

  /** Vowel signs of Devanagari and joiners of Persian are no letters to Java. */
  @Test
  void readsEveryScript() {
    add("h", "hi", null, "[PAK:पाकिस्तान] और [RUS:रूस] ने रक्षा सहयोग पर बात की।");
    add("h", "hi", null, "[RUS:रूस] और [PAK:पाकिस्तान] रक्षा सहयोग बढ़ाएंगे।");
    add("f", "fa", null, "[PAK:پاکستان] و [RUS:روسیه] درباره نیروگاه هسته\u200cای گفتگو کردند.");
    add("f", "fa", null, "[RUS:روسیه] نیروگاه هسته\u200cای [PAK:پاکستان] را می\u200cسازد.");

    assertThat(found().show("language, phrase, n_sentences"))
        .containsExactly("fa نیروگاه هسته\u200cای 2", "hi रक्षा सहयोग 2");
  }

  @Test
  void namesOfThePairAreNoPartOfAPhrase() {
    add("d", "en", null, "[RUS:Russian] wheat reached [PAK:Pakistan].");
    add("d", "en", null, "[RUS:Russian] wheat pleased [PAK:Islamabad].");

    assertThat(found().rows()).isEmpty();
  }

  @Test
  void titlesAndNamesOfOthersAloneAreNoPhrase() {
    for (String place : List.of("Kazan", "Lahore")) {
      add(
          "d",
          "en",
          null,
          "The foreign minister of [PAK:Pakistan] met Prime Minister [IND:Modi] of [IND:India]"
              + " and the [AFG:Afghan] border police, said [RUS:Russia] last Monday in "
              + place
              + ".");
    }

    assertThat(found().show("phrase")).containsExactly("Afghan border police");
  }

  @Test
  void stopWordsAndPartsOfNamesAreNoPartOfAPhrase() {
    for (String year : List.of("2020", "2021")) {
      add(
          "d" + year,
          "en",
          null,
          "[PAK:Pakistan], [RUS:Russia] and [SAU:Saudi Arabia] whose output of oil S fell in "
              + year);
    }

    assertThat(found().rows()).isEmpty();
  }

  /** Of 8 sentences of the pair 4 hold either phrase, of the 8 of others none or all. */
  @Test
  void ranksWhatIsParticularToThePairAndLeavesOutWhatIsNot() {
    for (int i = 0; i < 8; i++) {
      String held = i < 4 ? " held summit talks on a gas pipeline." : " met.";
      add("p" + i, "en", null, "[PAK:Pakistan] and [RUS:Russia]" + held);
      add("o" + i, "en", null, "[IRN:Iran] and [RUS:Russia] held summit talks.");
    }

    Found found = found();

    assertThat(found.show("phrase, n_sentences, n, n_sentences_others, n_others"))
        .containsExactly("gas pipeline 4 8 0 8");
    // 2 (4 ln 2 + 4 ln 2/3 + 8 ln 4/3), the sum of observed times the log of observed by expected.
    assertThat(found.rows().get(0).<Double>getAs("g2")).isCloseTo(6.9044, within(0.0001));
  }

  @Test
  void theLongerOfTwoThatAlwaysStandTogetherIsGiven() {
    add("d", "en", null, "The natural gas pipeline of [RUS:Russia] ends in [PAK:Pakistan].");
    add("d", "en", null, "[PAK:Pakistan] wants a natural gas pipeline of [RUS:Russia].");

    assertThat(found().show("phrase")).containsExactly("natural gas pipeline");
  }

  @Test
  void readsPairsOfTheFocusInTheLeadsOfStories() {
    add("d", "en", null, "[PAK:Pakistan] and [IRN:Iran] talk of border trade.");
    add("d", "en", null, "[PAK:Pakistan] and [IRN:Iran] open border trade.");
    add("lead", "en", null, "[PAK:Pakistan] and [RUS:Russia] talk of border trade.");
    add("copy of lead", "en", null, "[PAK:Pakistan] and [RUS:Russia] talk of border trade.");

    assertThat(found().rows()).isEmpty();
  }

  @Test
  void orderAndPartitionsDoNotMatter() {
    Random random = new Random(7);
    List<String> words = List.of("gas", "wheat", "port", "rail", "loan", "visa", "army", "drill");
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder("[PAK:Pakistan] and [RUS:Russia]");
      for (int w = 0; w < 6; w++) {
        text.append(' ').append(words.get(random.nextInt(words.size())));
      }

      add("d" + i % 50, i % 3 == 0 ? "ru" : "en", "2020-0" + (1 + i % 9) + "-01", text.toString());
    }

    Found expected = found();
    Collections.shuffle(evidence, random);
    Collections.shuffle(sentences, random);
    Collections.shuffle(mentions, random);

    assertThat(found(5).show()).isEqualTo(expected.show()).isNotEmpty();
    assertThat(expected.rows()).allMatch(row -> row.<Long>getAs("n") <= 150);
  }

  /** A document {@code copy of X} is in the story of X. */
  private void add(String doc, String language, String day, String marked) {
    int index = (int) sentences.stream().filter(row -> row.getString(0).equals(doc)).count();
    int begin = index * 1000;
    List<String> states = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher name = NAME.matcher(marked);
    while (name.find()) {
      name.appendReplacement(text, name.group(2));
      int end = begin + text.length();
      mentions.add(
          RowFactory.create(doc, index, end - name.group(2).length(), end, name.group(1), "names"));
      states.add(name.group(1));
    }

    name.appendTail(text);
    sentences.add(RowFactory.create(doc, index, begin, text.toString()));
    List<String> pair = states.stream().distinct().sorted().toList();
    for (int a = 0; a < pair.size(); a++) {
      for (int b = a + 1; b < pair.size(); b++) {
        evidence.add(
            RowFactory.create(
                "country",
                pair.get(a),
                pair.get(b),
                doc,
                "sentence",
                index,
                language,
                day == null ? null : java.sql.Date.valueOf(LocalDate.parse(day)),
                doc.replace("copy of ", "")));
      }
    }
  }

  private Found found() {
    return found(1);
  }

  private Found found(int partitions) {
    return Found.of(
        KeyphrasesJob.TABLE,
        KeyphrasesJob.rows(
            rows(evidence, EVIDENCE, partitions),
            rows(sentences, SENTENCES, partitions),
            rows(mentions, MENTIONS, partitions),
            FOCUS));
  }

  private static Dataset<Row> rows(List<Row> rows, StructType schema, int partitions) {
    return spark.createDataFrame(rows, schema).repartition(partitions);
  }
}
