package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;

/** A run where there is no network but the machine's own. */
class IsolationIT extends SparkTest {
  private static final List<String> WITHOUT_NETWORK =
      List.of("unshare", "-rn", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");

  @TempDir private Path folder;

  @Test
  void writesTheSameRowsWithoutANetwork() throws Exception {
    assumeTrue(
        RunningProcess.succeeds(List.of("unshare", "-rn", "ip", "link", "set", "lo", "up")),
        "needs unshare, ip and the right to use them");
    Path output = folder.resolve("output");
    try (RunningProcess run = RunningProcess.run(WITHOUT_NETWORK, output.toString(), List.of())) {
      assertThat(run.exit()).as(run.printed()).isZero();
    }

    RowSums.assertSeeds(spark, output.toString());
  }
}
