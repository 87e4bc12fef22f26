package rabita.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  /**
   * The first four are the examples of Newcombe, Two-sided confidence intervals for the single
   * proportion, Statistics in Medicine 17 (1998), table I, method 3. Digits from statsmodels 0.15
   * {@code proportion_confint(part, whole, method="wilson")}.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2552885198782742, 0.36620957698280004",
    "15, 148, 0.06238639953073628, 0.16048724172330803",
    "0, 20, 0, 0.1611251580528194",
    "1, 29, 0.006113214292762667, 0.17175521879320294",
    "0, 10, 0, 0.27753279986288926",
    "10, 10, 0.7224672001371106, 1",
    "1, 10, 0.017876213095072924, 0.40415002679523854",
    "1, 3, 0.06149194472039626, 0.7923403991979523",
    "2, 3, 0.2076596008020477, 0.9385080552796037",
    "1, 2, 0.09453120573423068, 0.9054687942657693",
    "0, 1, 0, 0.7934506856227627",
    "1, 1, 0.2065493143772374, 1",
    "123456, 1000000, 0.12281269653142285, 0.12410219641400438",
  })
  void intervalIsWilsons(long part, long whole, double low, double high) {
    Share share = Share.of(part, whole);

    assertThat(share.value()).isEqualTo((double) part / whole);
    assertThat(share.low()).isCloseTo(low, within(1e-12));
    assertThat(share.high()).isCloseTo(high, within(1e-12));
  }

  @Test
  void intervalHoldsTheShareAndStaysInItsBounds() {
    for (long whole = 1; whole <= 200; whole++) {
      for (long part = 0; part <= whole; part++) {
        Share share = Share.of(part, whole);
        assertThat(share.low()).as("%s of %s", part, whole).isBetween(0.0, share.value());
        assertThat(share.high()).as("%s of %s", part, whole).isBetween(share.value(), 1.0);
      }
    }
  }

  @Test
  void intervalOfTheRestIsTheMirrorImage() {
    for (long part = 0; part <= 17; part++) {
      Share share = Share.of(part, 17);
      Share rest = Share.of(17 - part, 17);
      assertThat(rest.low()).isCloseTo(1 - share.high(), within(1e-12));
      assertThat(rest.high()).isCloseTo(1 - share.low(), within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3", "0, 0"})
  void refusesPartsOfNothing(long part, long whole) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.of(part, whole))
        .withMessage("Cannot take the share %s of %s", part, whole);
  }
}
