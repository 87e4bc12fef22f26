package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.study.Stories;
import rabita.tables.Output;
import rabita.text.FoldedText;
import rabita.text.Languages;
import rabita.text.MinHash;
import rabita.text.Sha256;
import rabita.text.Shingles;
import rabita.text.Tokens;

/**
 * Texts are runs of numbered words: that from 100 to 199 shares half of its own with 150 to 249.
 */
class StoriesJobIT extends SparkTest {
  private static final Stories STORIES = new Stories(0.35, 3);
  private static final StructType ACCEPTED =
      StructType.fromDDL(
          "doc_id STRING, language STRING, published_on DATE, normalized_sha256 STRING,"
              + " signature BINARY");
  private static final String ALL = "doc_id, story_id, is_lead, n_documents";

  private final List<Row> documents = new ArrayList<>();

  @Test
  void textsOfTheirOwnAreStoriesOfTheirOwn() throws IOException {
    add("a", "en", null, words(0, 100));
    add("b", "en", null, words(1000, 100));
    add("c", "en", null, "");

    assertThat(stories().show(ALL + ", similarity"))
        .containsExactly("a a true 1 1.0000", "b b true 1 1.0000", "c c true 1 1.0000");
  }

  @Test
  void copiesAreOneStoryOfTheFirstPublished() throws IOException {
    add("a", "en", null, words(0, 100));
    add("b", "en", "2021-09-15", words(0, 100));
    add("c", "en", "2021-09-14", words(0, 100));

    assertThat(stories().show(ALL + ", similarity"))
        .containsExactly("a c false 3 1.0000", "b c false 3 1.0000", "c c true 3 1.0000");
  }

  /** 88 of 108 shingles in common; b is a copy of a near copy. */
  @Test
  void nearCopiesAndTheirCopiesAreOneStory() throws IOException {
    add("a", "en", "2021-09-16", words(10, 100));
    add("b", "en", "2021-09-17", words(10, 100));
    add("c", "en", "2021-09-14", words(0, 100));
    add("d", "en", "2021-09-14", words(500, 100));

    Found stories = stories();

    assertThat(stories.show(ALL))
        .containsExactly("a c false 3", "b c false 3", "c c true 3", "d d true 1");
    assertThat(stories.where("story_id", "c", "is_lead", "false").rows())
        .allMatch(row -> Math.abs(row.<Double>getAs("similarity") - 88 / 108.0) < 0.1);
  }

  /** Each shares two thirds with the next one, and nothing with the one after the third. */
  @Test
  void whatIsLinkedByOthersIsOneStory() throws IOException {
    for (int i = 0; i < 40; i++) {
      add("d" + (10 + i * 7 % 40), "en", null, words(i * 7 % 40 * 60, 300));
    }

    Found stories = stories();

    assertThat(stories.show("story_id, n_documents")).containsOnly("d10 40").hasSize(40);
    assertThat(stories.where("doc_id", "d49").show("similarity")).containsExactly("0.0000");
  }

  @Test
  void languagesAreNotMerged() throws IOException {
    add("a", "en", null, words(0, 100));
    add("b", "ru", null, words(1, 100));

    assertThat(stories().show(ALL)).containsExactly("a a true 1", "b b true 1");
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      add("d" + i, "en", random.nextInt(3) == 0 ? null : day(random), words(random));
    }

    List<String> first = stories().show();
    Collections.shuffle(documents, random);

    assertThat(stories(7).show()).isEqualTo(first);
    assertThat(first.stream().filter(line -> line.contains(" false "))).hasSizeGreaterThan(50);
  }

  /** One text 5,000 times, and 5,000 texts that differ from each other in a few words. */
  @Test
  void manyCopiesTakeNoQuadraticTime() throws IOException {
    String text = words(0, 300);
    for (int i = 0; i < 5000; i++) {
      add("copy" + i, "en", null, text);
      add("near" + i, "ru", null, text + " n" + i);
    }

    long begin = System.nanoTime();
    Found stories = stories();

    assertThat(System.nanoTime() - begin).isLessThan(60_000_000_000L);
    assertThat(stories.show("story_id, n_documents"))
        .containsOnly("copy0 5000", "near0 5000")
        .hasSize(10_000);
  }

  private static String words(Random random) {
    int begin = random.nextInt(60) * 60;
    return words(begin + random.nextInt(30), 60 + random.nextInt(30));
  }

  private static String words(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }

  private static String day(Random random) {
    return LocalDate.of(2021, 9, 1).plusDays(random.nextInt(20)).toString();
  }

  private void add(String id, String language, String day, String text) {
    Tokens tokens = Languages.find(language).orElseThrow().tokenizer().tokenize(text);
    int[] shingles = Shingles.of(FoldedText.of(text), tokens, STORIES.shingle());
    documents.add(
        RowFactory.create(
            id,
            language,
            day == null ? null : LocalDate.parse(day),
            Sha256.hex(text),
            shingles.length == 0 ? null : MinHash.signature(shingles)));
  }

  private Found stories() throws IOException {
    return stories(2);
  }

  private Found stories(int partitions) throws IOException {
    Dataset<Row> accepted = spark.createDataFrame(documents, ACCEPTED).repartition(partitions);
    Path folder = newFolder().resolve("output");
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    try (Output output = Output.open(configuration, folder.toString(), List.of(), false)) {
      TableWriter writer = new TableWriter(spark, output, stage -> {});
      Optional<Dataset<Row>> duplicates =
          writer.keepFew("duplicates", DocumentsJob.duplicates(accepted));
      Optional<Dataset<Row>> members =
          new StoryFinder(writer, STORIES)
              .members(accepted, duplicates.map(rows -> writer.kept("duplicates", rows)), true);
      return Found.of(StoriesJob.TABLE, StoriesJob.rows(accepted, members));
    }
  }
}
