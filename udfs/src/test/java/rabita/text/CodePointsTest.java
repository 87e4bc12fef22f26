package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void countsASurrogatePairOnce() {
    CodePoints points = CodePoints.of("a😀b😀");
    assertThat(points.at(1)).isEqualTo(1);
    assertThat(points.at(3)).isEqualTo(2);
    assertThat(points.at(6)).isEqualTo(4);
    assertThat(points.length()).isEqualTo(4);
  }

  @Test
  void agreesWithTheStringOnAnyText() {
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      String text = RandomText.next(random, 30);
      CodePoints points = CodePoints.of(text);
      for (int i = 0; i <= text.length(); i++) {
        boolean inside =
            i > 0
                && i < text.length()
                && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        if (!inside) {
          assertThat(points.at(i)).as("seed 11").isEqualTo(text.codePointCount(0, i));
        }
      }
    }
  }
}
