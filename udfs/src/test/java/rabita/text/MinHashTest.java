package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinHashTest {
  private static final int SETS = 200;

  private final Random random = new Random(1);

  @Test
  void equalSetsAreAlikeWhateverTheirOrder() {
    assertThat(MinHash.similarity(of(1, 2, 3), of(3, 1, 2))).isEqualTo(1);
  }

  @Test
  void anElementThatStandsTwiceCountsOnce() {
    assertThat(of(1, 2, 3, 2, 1)).isEqualTo(of(1, 2, 3));
  }

  /** The mean of 200 estimates lies within 4 standard errors of the truth, each within 6 of one. */
  @Test
  void similarityIsEstimatedWithoutBias() {
    for (int common : new int[] {0, 10, 50, 150, 290}) {
      double truth = common / (600.0 - common);
      double error = Math.sqrt(truth * (1 - truth) / MinHash.HASHES);
      double sum = 0;
      for (int i = 0; i < SETS; i++) {
        double estimate = similarity(300, common);
        assertThat(estimate).isCloseTo(truth, within(6 * error + 0.01));
        sum += estimate;
      }

      assertThat(sum / SETS).isCloseTo(truth, within(4 * error / Math.sqrt(SETS) + 0.001));
    }
  }

  /** 1 - (1 - s³)⁸⁵: all of one half, one in a hundred of a twentieth. */
  @Test
  void bandsPartWhatIsAlikeFromWhatIsNot() {
    assertThat(sharingABand(200)).isEqualTo(SETS);
    assertThat(sharingABand(28)).isLessThan(SETS / 20);
  }

  @Test
  void anEmptySetHasNoSignature() {
    assertThatThrownBy(() -> MinHash.signature(new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int sharingABand(int common) {
    int sharing = 0;
    for (int i = 0; i < SETS; i++) {
      int[] all = random.ints(600 - common).toArray();
      long[] a = MinHash.bands(MinHash.signature(Arrays.copyOf(all, 300)));
      long[] b = MinHash.bands(MinHash.signature(tail(all)));
      sharing += LongStream.range(0, a.length).anyMatch(n -> a[(int) n] == b[(int) n]) ? 1 : 0;
    }

    return sharing;
  }

  private double similarity(int size, int common) {
    int[] all = random.ints(2L * size - common).toArray();
    return MinHash.similarity(
        MinHash.signature(Arrays.copyOf(all, size)), MinHash.signature(tail(all)));
  }

  private static int[] tail(int[] all) {
    return Arrays.copyOfRange(all, all.length - 300, all.length);
  }

  private static byte[] of(int... elements) {
    return MinHash.signature(elements);
  }
}
