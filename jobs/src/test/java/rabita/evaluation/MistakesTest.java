package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakesTest {
  @Test
  void theCommonestComesFirstWithItsFirstContext() {
    Mistakes mistakes = new Mistakes();
    mistakes.add("set", Mistakes.Sort.MISSED, "May", "in [May]");
    mistakes.add("set", Mistakes.Sort.INVENTED, "May", "we [May]");
    mistakes.add("set", Mistakes.Sort.INVENTED, "May", "they [May]");
    assertThat(mistakes.commonest("set", 1))
        .containsExactly(new Mistakes.Mistake(Mistakes.Sort.INVENTED, "May", 2, "we [May]"));
    assertThat(mistakes.commonest("other", 1)).isEmpty();
  }

  @Test
  void contextIsOneLine() {
    assertThat(Mistakes.context("one\ntwo\nthree", 4, 7)).isEqualTo("one [two] three");
  }
}
