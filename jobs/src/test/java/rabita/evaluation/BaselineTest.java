package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir Path folder;

  @Test
  void toleratesHalfAPoint() {
    assertThat(share(900).fallen(share(895))).isEmpty();
    assertThat(share(900).fallen(share(894))).hasSize(1);
    assertThat(share(900).fallen(share(950))).isEmpty();
  }

  @Test
  void mistakesMayNotRise() {
    assertThat(mistakes(10).fallen(mistakes(16))).hasSize(1);
    assertThat(mistakes(10).fallen(mistakes(2))).isEmpty();
  }

  @Test
  void whatIsNoLongerMeasuredHasFallen() {
    assertThat(share(900).fallen(Baseline.of(List.of()))).hasSize(1);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("accuracy.tsv");
    Baseline baseline = mistakes(123);
    baseline.write(file);
    assertThat(Baseline.read(file)).isEqualTo(baseline);
  }

  private static Baseline share(long right) {
    return Baseline.of(
        List.of(Result.ofShare(Task.LANGUAGE, "own", "en", "first answer", 1000, 1000, right)));
  }

  private static Baseline mistakes(long wrong) {
    return Baseline.of(
        List.of(Result.ofMistakes(Task.LANGUAGE, "own", "tr", "false acceptance", 1000, wrong)));
  }
}
