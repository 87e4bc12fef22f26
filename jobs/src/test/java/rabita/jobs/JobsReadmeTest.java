package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rabita.tables.Table;

/** jobs/README.md names every table, beside the class that makes it. */
class JobsReadmeTest {
  private static final Pattern JOB =
      Pattern.compile("(?m)^\\| `(\\w+Job)` \\| [^|]+ \\| (\\w+) \\|");

  @Test
  void namesEveryTableInOrderBesideItsJob() throws IOException {
    List<MatchResult> rows = JOB.matcher(readme()).results().toList();

    assertThat(rows)
        .extracting(row -> table(row.group(1)).name())
        .isEqualTo(rows.stream().map(row -> row.group(2)).toList())
        .isEqualTo(Tables.ALL.stream().map(Table::name).toList());
  }

  @Test
  void drawsEveryTable() throws IOException {
    String picture = readme().split("```")[1];
    assertThat(picture.split("\\W+")).containsAll(Tables.ALL.stream().map(Table::name).toList());
  }

  @Test
  void namesEveryJob() throws IOException {
    try (var files = Files.list(TestRun.root().resolve("jobs/src/main/java/rabita/jobs"))) {
      assertThat(readme())
          .contains(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith("Job.java"))
                  .map(name -> "`" + name.replace(".java", "") + "`")
                  .toList());
    }
  }

  private static Table table(String job) {
    try {
      return (Table) Class.forName("rabita.jobs." + job).getField("TABLE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("There is no table of a job " + job, e);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(TestRun.root().resolve("jobs/README.md"));
  }
}
