package rabita.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * How fast texts were read: of two runs over the same texts, the second, which finds the code
 * compiled.
 *
 * @param amount bytes, or texts
 * @param seconds how long they took
 * @param unit {@code MB/s} or {@code lines/s}
 */
public record Speed(double amount, double seconds, String unit) {

  /** Megabytes of UTF-8, or lines, a second. */
  public double value() {
    return amount / Math.max(seconds, 1e-9);
  }

  static Speed megabytes(Collection<String> texts, Consumer<String> work) {
    double bytes =
        texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    return new Speed(bytes / 1e6, seconds(texts, work), "MB/s");
  }

  static Speed lines(Collection<String> texts, Consumer<String> work) {
    return new Speed(texts.size(), seconds(texts, work), "lines/s");
  }

  private static double seconds(Collection<String> texts, Consumer<String> work) {
    texts.forEach(work);
    long begin = System.nanoTime();
    texts.forEach(work);
    return (System.nanoTime() - begin) / 1e9;
  }
}
