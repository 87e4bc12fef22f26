package rabita.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rabita.jobs.TestRun;
import rabita.study.Study;

/** What {@code rabita run} says of the tables of the seeds. */
public final class SeedsManifest {
  private SeedsManifest() {}

  /** Writes {@code manifest.json} of a run into a folder. */
  public static void write(TestRun run, Path folder) throws IOException {
    write(TestRun.study(), run, folder);
  }

  /** The same for a run of another study. */
  static void write(Study study, TestRun run, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("manifest.json"),
        new Manifest(study, List.of("seeds"), run.result(), run.spark().version()).json());
  }
}
