package rabita;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rabita.cli.SeedsManifest;
import rabita.jobs.SeedsRun;
import rabita.jobs.TestRun;

/** Every notebook runs on the tables of the seeds, and every chart in it shows something. */
class NotebooksIT extends SparkTest {

  @Test
  void eachRunsOnTheTablesOfTheSeeds() throws Exception {
    TestRun run = SeedsRun.of(spark);
    SeedsManifest.write(run, run.folder());
    Path executed = Path.of("target/notebooks").toAbsolutePath();
    String printed =
        Python.ready()
            .run(
                Map.of("RABITA_OUTPUT", run.folder().toString()),
                "run_notebooks.py",
                TestRun.root().resolve("notebooks"),
                executed);
    System.out.println(printed);
    assertThat(printed)
        .contains(
            "01-first-look.ipynb: ",
            "02-timeline.ipynb: ",
            "03-ties.ipynb: ",
            "04-evidence.ipynb: ",
            "05-scale.ipynb: ");
  }
}
