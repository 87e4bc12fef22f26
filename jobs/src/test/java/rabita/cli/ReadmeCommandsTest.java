package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.deploy.SparkSubmitArguments;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.internal.config.UI$;
import org.apache.spark.internal.config.package$;
import org.apache.spark.sql.internal.SQLConf$;
import org.apache.spark.sql.internal.StaticSQLConf$;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.Block;
import rabita.jobs.TestRun;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map;

/** The commands that the README shows are such as Rabita and Spark read. */
class ReadmeCommandsTest {
  private static final Pattern INLINE = Pattern.compile("`(jobs/rabita [a-z-]+[^`]*)`");

  /** Options of spark-submit that the launcher passes on. */
  private static final Set<String> OF_SPARK = Set.of("--master", "--conf");

  static List<String> ours() throws IOException {
    return commands("jobs/rabita ");
  }

  static List<String> sparks() throws IOException {
    return commands("spark-submit ");
  }

  @ParameterizedTest
  @MethodSource("ours")
  void rabitaReads(String command) {
    List<String> arguments = new ArrayList<>(words(command));
    arguments.remove(0);
    assertThatCode(() -> Main.line().parseArgs(arguments.toArray(String[]::new)))
        .as(command)
        .doesNotThrowAnyException();
  }

  @Test
  void showsAllCommands() throws IOException {
    assertThat(ours().stream().map(command -> words(command).get(1)))
        .contains("run", "check", "tables", "explain", "evaluate", "train-ner", "suggest");
  }

  @Test
  void showsALineForEachKindOfCluster() throws IOException {
    assertThat(sparks().stream().map(line -> submitted(line).master()))
        .containsExactly("spark://host:7077", "yarn", "k8s://https://host:6443");
  }

  @ParameterizedTest
  @MethodSource("sparks")
  void sparkReadsWhatStandsBeforeTheJarAndRabitaTheRest(String line) {
    SparkSubmitArguments arguments = submitted(line);

    assertThat(arguments.mainClass()).isEqualTo(Main.class.getName());
    assertThat(arguments.primaryResource()).endsWith("jobs/target/rabita.jar");
    String[] ours = JavaConverters.seqAsJavaList(arguments.childArgs()).toArray(String[]::new);
    assertThat(ours).startsWith("run", "--study");
    assertThatCode(() -> Main.line().parseArgs(ours)).doesNotThrowAnyException();
  }

  /** Keys of Kubernetes are registered by a jar of Spark that is not here. */
  @ParameterizedTest
  @MethodSource("sparks")
  void sparkKnowsEverySetting(String line) {
    Set<String> keys =
        new TreeSet<>(JavaConverters.mapAsJavaMap(submitted(line).sparkProperties()).keySet());
    assertThat(keys).contains("spark.sql.extensions").noneMatch(this::isUnknown);
  }

  private boolean isUnknown(String key) {
    // Loading these objects registers the keys of core and of SQL.
    assertThat(package$.MODULE$.DRIVER_MEMORY()).isNotNull();
    assertThat(UI$.MODULE$.UI_SHOW_CONSOLE_PROGRESS()).isNotNull();
    assertThat(StaticSQLConf$.MODULE$.SPARK_SESSION_EXTENSIONS()).isNotNull();
    assertThat(SQLConf$.MODULE$.SHUFFLE_PARTITIONS()).isNotNull();
    return !key.startsWith("spark.kubernetes.") && ConfigEntry.findEntry(key) == null;
  }

  private static SparkSubmitArguments submitted(String line) {
    List<String> words = words(line);
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.replaceAll(word -> word.startsWith("conf/") ? TestRun.root() + "/" + word : word);
    return new SparkSubmitArguments(
        JavaConverters.asScalaBuffer(arguments),
        new Map.Map1<>("HADOOP_CONF_DIR", "/etc/hadoop/conf"));
  }

  /** Words of a line, without the options that the launcher takes for spark-submit. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.trim().split("\\s+")));
    if (line.startsWith("jobs/rabita")) {
      for (int i = 0; i + 1 < words.size(); i++) {
        if (OF_SPARK.contains(words.get(i))) {
          words.remove(i);
          words.remove(i--);
        }
      }

      words.removeIf(word -> word.equals("..."));
    }

    return words;
  }

  private static List<String> commands(String beginning) throws IOException {
    Stream<String> shown =
        Block.of("README.md").stream().flatMap(block -> block.commands().stream());
    Stream<String> inline =
        INLINE
            .matcher(Files.readString(TestRun.root().resolve("README.md")))
            .results()
            .map(match -> match.group(1));
    return Stream.concat(shown, inline)
        .filter(line -> line.startsWith(beginning))
        .distinct()
        .toList();
  }
}
