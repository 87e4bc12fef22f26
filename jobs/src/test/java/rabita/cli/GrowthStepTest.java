package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthStepTest {
  private static final GrowthStep ONE = step(1, 1_000, 10);

  @Test
  void sameCostOfADocumentIsNoGrowth() {
    assertThat(step(2, 2_000, 20).growth(ONE, "annotate").orElseThrow()).isCloseTo(0, within(1e-9));
  }

  /** Quadratic: twice the documents, four times the seconds, twice as much for each document. */
  @Test
  void quadraticCostDoublesWithTheDocuments() {
    assertThat(step(2, 2_000, 40).growth(ONE, "annotate").orElseThrow()).isCloseTo(1, within(1e-9));
  }

  /** Four times the documents are two doublings: 1.1 * 1.1 = 1.21. */
  @Test
  void growthIsTakenADoubling() {
    assertThat(step(4, 4_000, 48.4).growth(ONE, "annotate").orElseThrow())
        .isCloseTo(0.1, within(1e-9));
  }

  @Test
  void stageThatDidNotRunHasNone() {
    assertThat(step(2, 2_000, 20).growth(ONE, "topics")).isEmpty();
  }

  @Test
  void isPrintedBesideSecondsOfAThousand() {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    new GrowthText(List.of(ONE, step(2, 2_000, 22)), 2).print(out);
    out.flush();

    assertThat(printed.toString().lines().filter(line -> line.startsWith("annotate")))
        .singleElement()
        .asString()
        .matches("annotate +10\\.000 +11\\.000 +\\+10\\.0");
  }

  private static GrowthStep step(int times, long documents, double seconds) {
    return new GrowthStep(times, documents, Map.of("annotate", seconds), 3_000_000, 1_000_000);
  }
}
