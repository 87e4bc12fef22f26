package rabita.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.SparkTest;
import rabita.jobs.TestRun;

/** Each block of SQL in udfs/README.md gives the block of text behind it. */
class UdfsReadmeIT extends SparkTest {
  private static final int ROWS = 100;
  private static final Pattern SQL = Pattern.compile("(?m)^```sql$");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```sql\\n(.*?)^```\\n\\n```text\\n(.*?)^```$");
  private static final Pattern DATA =
      Pattern.compile("(?ms)^```data (\\w+/[a-z-]+\\.\\w+)\\n(.*?)\\n```$");

  static List<Arguments> examples() throws IOException {
    return blocks(EXAMPLE);
  }

  static List<Arguments> linesOfData() throws IOException {
    return blocks(DATA);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleGivesWhatTheReadmeShows(String sql, String shown) {
    assertThat(spark.sql(sql).showString(ROWS, 0, false).strip()).isEqualTo(shown.strip());
  }

  @Test
  void everyBlockOfSqlIsAnExample() throws IOException {
    assertThat(examples()).hasSize((int) SQL.matcher(readme()).results().count());
  }

  @Test
  void everyFunctionHasASectionWithAnExample() throws IOException {
    String readme = readme();
    assertThat(SqlFunctions.ALL)
        .allSatisfy(
            function -> {
              String signature =
                  function.usage().replace("_FUNC_", function.name()).split(" - ")[0];
              String section = section(readme, "### `" + signature + "`");
              assertThat(EXAMPLE.matcher(section).results().map(found -> found.group(1)))
                  .anyMatch(sql -> sql.contains(function.name() + "("));
            });
  }

  /** A line of language data that is shown stands in its file, if with more behind it. */
  @ParameterizedTest
  @MethodSource("linesOfData")
  void lineOfDataIsThatOfTheFile(String file, String shown) throws IOException {
    Path path = TestRun.root().resolve("udfs/src/main/resources/rabita/languages").resolve(file);
    assertThat(Files.readAllLines(path)).anyMatch(line -> line.strip().startsWith(shown.strip()));
  }

  private static String section(String readme, String heading) {
    int begin = readme.indexOf(heading + "\n");
    assertThat(begin).as(heading).isNotNegative();
    int end = readme.indexOf("\n##", begin + 1);
    return end < 0 ? readme.substring(begin) : readme.substring(begin, end + 1);
  }

  private static List<Arguments> blocks(Pattern pattern) throws IOException {
    return pattern.matcher(readme()).results().map(UdfsReadmeIT::groups).toList();
  }

  private static Arguments groups(MatchResult found) {
    return Arguments.of(found.group(1), found.group(2));
  }

  private static String readme() throws IOException {
    return Files.readString(TestRun.root().resolve("udfs/README.md"));
  }
}
