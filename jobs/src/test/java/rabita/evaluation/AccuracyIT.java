package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.study.Study;
import rabita.study.StudyReader;

/**
 * No figure on the gold may fall. The gold is not part of the project: without it nothing is
 * tested. {@code -Drabita.gold=PATH} says where it is, {@code -Drabita.accuracy=write} takes the
 * present figures for the new baseline.
 */
class AccuracyIT {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path GOLD =
      Path.of(System.getProperty("rabita.gold", MODULE.resolve("../../shared/gold").toString()));
  private static final Path BASELINE = MODULE.resolve("src/test/resources/accuracy.tsv");

  @Test
  void noFigureHasFallen() throws IOException {
    assumeTrue(
        Files.isDirectory(GOLD),
        "Skipped: there is no gold at %s; say where with -Drabita.gold".formatted(GOLD));
    Study study =
        StudyReader.read(MODULE.resolve("../conf/study.conf").toString(), AccuracyIT::text);
    Baseline now =
        Baseline.of(Report.of(List.of(Task.values()), GoldFolder.of(GOLD), study).results());
    if (System.getProperty("rabita.accuracy", "").equals("write")) {
      now.write(BASELINE);
    }

    assertThat(Baseline.read(BASELINE).fallen(now)).isEmpty();
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
