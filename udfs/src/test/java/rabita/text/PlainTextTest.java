package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void controlsAndMarksOfDirectionAreLeftOut() {
    assertThat(PlainText.of("a\u001b[31mb\u0007\u009bc\u007f")).isEqualTo("a[31mbc");
    assertThat(PlainText.of("a\u202ab\u202ec\u2066d\u2069e")).isEqualTo("abcde");
    assertThat(PlainText.of("a\u061cb\u200ec\u200fd")).isEqualTo("abcd");
  }

  @Test
  void whiteSpaceBecomesASpace() {
    assertThat(PlainText.of("a\r\nb\tc\u2028d")).isEqualTo("a  b c d");
  }

  @Test
  void lettersStayAndJoinersToo() {
    assertThat(PlainText.of("می\u200cروم 😀 हि\u200dन्दी"))
        .isEqualTo("می\u200cروم 😀 हि\u200dन्दी");
  }

  @Test
  void nothingThatATerminalObeysComesThrough() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      String text = RandomText.next(random, 100);
      assertThat(PlainText.of(text).codePoints())
          .as(text)
          .noneMatch(Character::isISOControl)
          .noneMatch(point -> point == 0x061c || point == 0x200e || point == 0x200f)
          .noneMatch(point -> point >= 0x202a && point <= 0x202e)
          .noneMatch(point -> point >= 0x2066 && point <= 0x2069);
    }
  }
}
