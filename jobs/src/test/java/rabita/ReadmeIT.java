package rabita;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rabita.jobs.SeedsRun;
import rabita.jobs.TestRun;

/** The README's blocks of Python run on the tables of the seeds. */
class ReadmeIT extends SparkTest {

  @Test
  void everyBlockOfPythonRuns() throws Exception {
    assertThat(
            Python.ready()
                .run(
                    Map.of(),
                    "run_readme.py",
                    TestRun.root().resolve("README.md"),
                    SeedsRun.of(spark).folder()))
        .contains("5 blocks run");
  }
}
