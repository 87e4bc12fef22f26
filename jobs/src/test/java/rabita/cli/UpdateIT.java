package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.SparkTest;
import rabita.jobs.Run;
import rabita.jobs.RunResult;
import rabita.jobs.Stage;
import rabita.jobs.TableChoice;
import rabita.jobs.TestRun;
import rabita.sources.Inputs;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.study.StudyReader;
import rabita.tables.Output;
import rabita.verification.Verification;
import rabita.verification.VerifiedTable;

/**
 * Updates give what a run over all of the input gives, row for row, and analyse only what is new.
 */
class UpdateIT extends SparkTest {
  /** A file each: three languages, a copy, two near-duplicates, two of one id, some refused. */
  private static final List<String> NEWS =
      List.of(
          """
          {"id": "port", "source": "desk-1", "published": "2021-09-03", "text": "Iran and Pakistan opened a border market on 1 September 2021. Traders from both sides welcomed it."}
          """,
          """
          {"id": "port-2", "source": "desk-2", "published": "2021-09-02", "text": "Iran and Pakistan opened a border market on 1 September 2021. Traders from both sides welcomed it."}
          """,
          """
          {"id": "gas", "source": "desk-1", "published": "2021-10-11", "title": "Gas", "text": "Russia offered Pakistan gas by pipeline, and Moscow said that talks would go on in November. Islamabad asked for lower prices, for terms of twenty years and for a second line to the coast."}
          """,
          """
          {"id": "gas-2", "source": "desk-3", "published": "2021-10-12", "text": "Russia offered Pakistan gas by pipeline, and Moscow said that talks would go on in November. Islamabad asked for lower prices, for terms of twenty years and for a second line to the shore."}
          """,
          """
          {"id": "drill", "source": "desk-2", "published": "2021-10-20", "text": "Russian and Iranian ships held a naval drill yesterday. China did not take part."}
          """,
          """
          {"id": "fa", "source": "desk-4", "published": "2021-10-21", "text": "ایران و روسیه در ۲۸ مهر ۱۴۰۰ درباره تجارت گفتگو کردند. پاکستان نیز دعوت شد."}
          """,
          """
          {"id": "ru", "source": "desk-5", "published": "2021-11-02", "text": "Россия и Пакистан подписали соглашение о торговле. Иран поддержал его."}
          """,
          """
          {"text": "Pakistan thanked Iran for electricity.", "published": "2021-11-05"}
          """,
          """
          {"text": "Pakistan thanked Iran  for electricity.", "published": "2021-11-06"}
          """,
          """
          {"id": "drill", "source": "desk-6", "published": "2021-10-20", "text": "Russian and Iranian ships held a naval drill yesterday. China did not take part."}
          """,
          """
          {"id": "none", "text": ""}
          {"id": "broken"
          {"id": "undated", "published": "some day", "text": "Turkey and Russia spoke about Iran."}
          """,
          """
          {"id": "fr", "text": "Il a neigé toute la nuit sur les montagnes du nord du pays."}
          """);

  private static final Study STUDY =
      study("focus = [PAK, RUS, IRN], languages = [en, fa, ru], granularities = [month, year]");

  /** Of a run that another one follows only the analysis matters. */
  private static final TableChoice FEW = TableChoice.of(List.of());

  private static SparkSession session;
  private static Path news;
  private static TestRun whole;

  @BeforeAll
  static void runsOverAll() throws IOException {
    session = spark.newSession();
    Sessions.tune(session, 0);
    news = newFolder();
    for (int i = 0; i < NEWS.size(); i++) {
      write(file(i), NEWS.get(i));
    }

    whole = run(STUDY, files());
    assertThat(whole.result().counts())
        .containsEntry("documents", 10L)
        .containsEntry("rejects", 5L);
  }

  @Test
  void equalsARunOverAllWhenTheInputIsSplit() throws IOException {
    assertSplitAtRandom(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
  @EnabledIfSystemProperty(named = "rabita.nightly", matches = "true")
  void equalsARunOverAllHoweverTheInputIsSplit(int seed) throws IOException {
    assertSplitAtRandom(seed);
  }

  private static void assertSplitAtRandom(int seed) throws IOException {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>(files());
    Collections.shuffle(files, random);
    int first = 1 + random.nextInt(files.size() - 1);
    Path folder = newFolder().resolve("ties");

    update(STUDY, folder, files.subList(0, first), FEW);
    TestRun updated = update(folder, files.subList(first, files.size()));

    assertSameTables(updated, whole);
    assertThat(updated.result().files()).isEqualTo(files.size());
    assertThat(updated.result().inputBytes()).isEqualTo(whole.result().inputBytes());
  }

  @Test
  void analysesOnlyWhatIsNew() throws IOException {
    Path folder = newFolder().resolve("ties");
    TestRun base = update(STUDY, folder, files().subList(0, 8), FEW);
    assertThat(rows(base, "annotate")).isEqualTo(8 + 8);

    TestRun updated = update(folder, files());
    assertThat(rows(updated, "analyse")).isEqualTo(3);
    assertSameTables(updated, whole);

    TestRun empty = update(STUDY, folder, List.of(), FEW);
    assertThat(rows(empty, "analyse")).isZero();
    assertSameTables(empty, whole);
  }

  @Test
  void replacesWhatHasChanged() throws IOException {
    Path folder = newFolder().resolve("ties");
    Path changing = write(newFolder().resolve("changing.jsonl"), NEWS.get(6));
    List<Path> others =
        files().stream().filter(file -> !file.equals(file(6)) && !file.equals(file(0))).toList();
    update(STUDY, folder, with(others, file(0), changing), FEW);
    write(changing, NEWS.get(6).replace("Иран", "Китай"));
    Path corrected =
        write(newFolder().resolve("corrected.jsonl"), NEWS.get(0).replace("Iran", "Turkey"));
    Path copy = write(newFolder().resolve("copy.jsonl"), NEWS.get(5));

    TestRun updated = update(folder, List.of(changing, corrected, copy));

    assertThat(rows(updated, "analyse")).isEqualTo(2);
    assertSameTables(updated, run(STUDY, with(others, changing, corrected, copy)));
    assertThat(updated.table("rejects").filter("uri = 'copy.jsonl' or uri = '05.jsonl'").count())
        .isEqualTo(1);
    SeedsManifest.write(STUDY, updated, folder);
    assertThat(new Verification(session, folder.toString(), 4).verify())
        .flatExtracting(VerifiedTable::differences)
        .isEmpty();
  }

  @Test
  void filesOfOneNameKeepTheirWholePathsAsInARunOverBoth() throws IOException {
    Path first = write(newFolder().resolve("news.jsonl"), NEWS.get(0) + NEWS.get(10));
    Path second = write(newFolder().resolve("news.jsonl"), NEWS.get(4) + NEWS.get(10));
    Path folder = newFolder().resolve("ties");

    update(STUDY, folder, List.of(first), FEW);
    TestRun updated = update(folder, List.of(second));

    assertSameTables(updated, run(STUDY, List.of(first, second)));
  }

  @Test
  void analysesAllAnewWhereTheStudyOrTheVersionHasChanged() throws IOException {
    Path folder = newFolder().resolve("ties");
    Study other = study("focus = [RUS, TUR], languages = [en, fa], granularities = [year]");
    update(STUDY, folder, files().subList(0, 8), FEW);

    TestRun updated = update(other, folder, files().subList(8, files().size()));

    assertThat(rows(updated, "analyse known")).isEqualTo(8 + 8);
    TestRun expected = run(other, files());
    assertSameTables(updated, expected);

    Path state = folder.resolve("_analysis/state.json");
    Files.deleteIfExists(folder.resolve("_analysis/.state.json.crc"));
    Files.writeString(
        state, Files.readString(state).replaceFirst("\"analysis\" : \"", "$0" + "older"));
    TestRun again = update(other, folder, List.of(), FEW);
    assertThat(rows(again, "analyse known")).isPositive();
    assertSameTables(again, expected);
  }

  @Test
  void refusesWhatCannotBeUpdatedAndLeavesItAsItWas() throws IOException {
    assertThatThrownBy(() -> update(whole.folder(), List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("it holds no analysis")
        .hasMessageContaining("--update --overwrite");
    assertThat(whole.table("documents").count()).isEqualTo(10);
    assertThatThrownBy(() -> update(newFolder().resolve("ties"), List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Name the input");

    Path folder = newFolder().resolve("ties");
    TestRun base = update(STUDY, folder, files().subList(0, 2), FEW);
    assertThatThrownBy(
            () -> update(study("focus = [PAK, RUS], fields { text = [body] }"), folder, List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("reads records otherwise");
    try (Stream<Path> held = Files.list(folder.resolve("_analysis/records"))) {
      for (Path file : held.toList()) {
        Files.writeString(file, "damaged");
      }
    }

    assertThatThrownBy(() -> update(folder, List.of(file(2)))).isInstanceOf(Exception.class);
    assertThat(base.table("documents").count()).isEqualTo(2);
    assertThat(Files.list(folder.getParent())).containsExactly(folder);
  }

  private static TestRun update(Path folder, List<Path> inputs) throws IOException {
    return update(STUDY, folder, inputs);
  }

  private static TestRun run(Study study, List<Path> inputs) {
    return TestRun.of(session, study, Optional.empty(), names(inputs), newFolder());
  }

  private static TestRun update(Study study, Path folder, List<Path> inputs) throws IOException {
    return update(study, folder, inputs, TableChoice.all());
  }

  private static TestRun update(Study study, Path folder, List<Path> inputs, TableChoice choice)
      throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    List<String> given = names(inputs);
    try (Output output = Output.open(configuration, folder.toString(), given, true)) {
      Inputs files = Inputs.find(configuration, given, Optional.empty());
      RunInput read = RunInput.more(configuration, output.target(), study, files, given);
      Run run = new Run(session, study, output, 4, stage -> {});
      RunResult result =
          read.run(run, Sources.open(session, study, read.inputs()), List.of(), choice);
      output.publish();
      return new TestRun(session, folder, result);
    }
  }

  /** Those that were found: a run that another one follows writes few. */
  private static void assertSameTables(TestRun found, TestRun expected) {
    for (String table : found.result().counts().keySet()) {
      assertThat(found.table(table).collectAsList())
          .as(table)
          .isEqualTo(expected.table(table).collectAsList());
    }

    assertThat(found.result().records()).isEqualTo(expected.result().records());
    assertThat(found.result().ties()).isEqualTo(expected.result().ties());
  }

  private static long rows(TestRun run, String stage) {
    return run.result().stages().stream()
        .filter(done -> done.name().equals(stage))
        .mapToLong(Stage::rows)
        .findFirst()
        .orElse(-1);
  }

  private static Study study(String settings) {
    return StudyReader.read(
        "study.conf", Map.of("study.conf", "study { %s }".formatted(settings))::get);
  }

  private static List<Path> with(List<Path> files, Path... more) {
    return Stream.concat(files.stream(), Arrays.stream(more)).toList();
  }

  private static List<Path> files() {
    return IntStream.range(0, NEWS.size()).mapToObj(UpdateIT::file).toList();
  }

  private static Path file(int number) {
    return news.resolve(String.format(Locale.ROOT, "%02d.jsonl", number));
  }

  private static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }
}
