package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.study.Events;
import rabita.tables.Output;

class EventsJobIT extends SparkTest {
  private static final StructType FEATURES =
      StructType.fromDDL("story_id STRING, language STRING, day DATE, features ARRAY<STRING>");
  private static final String MEETING =
      "entity:PAK entity:RUS entity:islamabad person:lavrov number:17";

  private final List<Row> stories = new ArrayList<>();

  @Test
  void theSameOccasionInTwoLanguagesIsOneEvent() throws IOException {
    add("a", "ar", "2021-09-29", MEETING + " sound:one");
    add("b", "hi", "2021-09-30", MEETING + " sound:two");
    add("c", "ur", "2021-09-30", "entity:PAK entity:RUS entity:IND number:99 number:98");

    Found events = events();

    assertThat(events.show("event_id, story_id, language, day, nearest"))
        .containsExactly("a a ar 2021-09-29 b", "a b hi 2021-09-30 a");
    assertThat(events.rows().get(0).<String>getAs("shared"))
        .isEqualTo("entity:islamabad number:17 person:lavrov entity:PAK entity:RUS");
    assertThat(events.rows()).allMatch(row -> row.<Double>getAs("score") > 0.99);
  }

  @Test
  void theSameActorsOnOtherDaysAreAnotherOccasion() throws IOException {
    add("a", "ar", "2021-09-29", MEETING);
    add("b", "hi", "2021-10-02", MEETING);

    assertThat(events().rows()).isEmpty();
  }

  /** Days are counted over the turn of a month; the second day is the last that is near. */
  @Test
  void twoDaysApartIsNear() throws IOException {
    add("a", "hi", "2021-10-01", MEETING);
    add("b", "ar", "2021-09-29", MEETING);

    assertThat(events().show("event_id, story_id")).containsExactly("a a", "a b");
  }

  @Test
  void storiesOfOneLanguageDoNotMeet() throws IOException {
    add("a", "ar", "2021-09-29", MEETING);
    add("b", "ar", "2021-09-29", MEETING);
    add("c", "hi", "2021-09-29", "entity:PAK");

    assertThat(events().rows()).isEmpty();
  }

  @Test
  void storiesWithoutADayMeetByMoreThanPlaces() throws IOException {
    add("a", "ar", null, "entity:PAK entity:RUS entity:islamabad entity:lahore entity:un");
    add("b", "hi", null, "entity:PAK entity:RUS entity:islamabad entity:lahore entity:un");
    add("c", "ru", null, "entity:IRN number:17 number:44 name:reuters sound:stltnbrk");
    add("d", "ur", "2021-09-29", "entity:IRN number:17 number:44 name:reuters sound:stltnbrk");

    assertThat(events().show("event_id, story_id")).containsExactly("c c", "c d");
  }

  @Test
  void whatEveryStoryHasMakesNoEvent() throws IOException {
    String everybody = "entity:PAK entity:RUS entity:CHN number:17 person:lavrov";
    for (int i = 0; i < 60; i++) {
      String own =
          IntStream.range(0, 5).mapToObj(n -> " number:" + n).collect(Collectors.joining());
      add("s" + i, i % 2 == 0 ? "ar" : "hi", "2021-09-29", everybody + own.replace(":", ":" + i));
    }

    assertThat(events().rows()).isEmpty();
  }

  /** b shares with c less than with a, and c with d more than with b: two events and not one. */
  @Test
  void theMostSimilarStoryOfALanguageEndsAChain() throws IOException {
    add("a", "ar", "2021-09-29", words(0, 12));
    add("b", "hi", "2021-09-29", words(0, 18));
    add("c", "ar", "2021-09-29", words(12, 30));
    add("d", "hi", "2021-09-29", words(18, 30));

    assertThat(events().show("event_id, story_id")).containsExactly("a a", "a b", "c c", "c d");
  }

  @Test
  void threeLanguagesAreOneEvent() throws IOException {
    add("x", "ar", "2021-09-29", MEETING + " number:1 number:2");
    add("y", "hi", "2021-09-30", MEETING + " number:2 number:3");
    add("z", "ru", "2021-10-01", MEETING + " number:1 number:3");

    assertThat(events().show("event_id, story_id")).containsExactly("x x", "x y", "x z");
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      int occasion = random.nextInt(60);
      LocalDate day = LocalDate.of(2021, 9, 1).plusDays(occasion / 4 + random.nextInt(2));
      String drawn =
          random
              .ints(12, occasion * 8, occasion * 8 + 24)
              .mapToObj(word -> "number:" + word)
              .distinct()
              .collect(Collectors.joining(" "));
      String language = List.of("ar", "fa", "hi", "ru").get(random.nextInt(4));
      add("d" + i, language, random.nextInt(5) == 0 ? null : day.toString(), drawn);
    }

    List<String> once = events().show();
    Collections.shuffle(stories, random);

    assertThat(events(7).show()).isEqualTo(once);
    assertThat(once).hasSizeGreaterThan(50);
  }

  /** 4,000 stories that share all their features: too many to be compared with each other. */
  @Test
  void aBlockOfTooManyStoriesMakesNoPairs() throws IOException {
    for (int i = 0; i < 4000; i++) {
      add("s" + i, i % 2 == 0 ? "ar" : "hi", "2021-09-29", MEETING);
    }

    assertThat(events().rows()).isEmpty();
  }

  /** The Arabic and the Hindi text tell of the meeting of 29 September 2021; no other does. */
  @Test
  void theSeedsOfOneMeetingMeet() throws IOException {
    Found events = Found.of(EventsJob.TABLE, SeedsRun.of(spark).table("events"));

    assertThat(events.show("event_id, story_id, language, day, nearest"))
        .containsExactly(
            "001_24745438aeb55a23 001_24745438aeb55a23 ar 2021-09-29 004_6217130adc2aaa8f",
            "001_24745438aeb55a23 004_6217130adc2aaa8f hi 2021-09-30 001_24745438aeb55a23");
    assertThat(Stream.of(events.rows().get(0).<String>getAs("shared").split(" ")))
        .contains("day:2021-09-29", "entity:RUS", "entity:PAK", "entity:islamabad");
  }

  private static String words(int first, int end) {
    return IntStream.range(first, end)
        .mapToObj(i -> "number:" + i)
        .collect(Collectors.joining(" "));
  }

  private void add(String id, String language, String day, String features) {
    stories.add(
        RowFactory.create(
            id, language, day == null ? null : LocalDate.parse(day), features.split(" ")));
  }

  private Found events() throws IOException {
    return events(2);
  }

  private Found events(int partitions) throws IOException {
    Dataset<Row> features = spark.createDataFrame(stories, FEATURES).repartition(partitions);
    Path folder = newFolder().resolve("output");
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    try (Output output = Output.open(configuration, folder.toString(), List.of(), false)) {
      TableWriter writer = new TableWriter(spark, output, stage -> {});
      return Found.of(EventsJob.TABLE, new EventFinder(writer, new Events(0.25)).rows(features));
    }
  }
}
