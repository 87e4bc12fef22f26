package rabita.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A megabyte that is made to be slow takes at most three times as long as one of news: time of the
 * processor for sentences, tokens, mentions and dates, of the language that is slowest on news.
 */
class AdversarialTimeTest {
  private static final int CHARACTERS = 1_000_000;
  private static final int MOST_TIMES = 3;

  /** Seconds for a megabyte of news, by language. */
  private static final Map<String, Double> SECONDS = new HashMap<>();

  @BeforeAll
  static void measureNews() throws IOException {
    FuzzTexts texts = FuzzTexts.ofSeeds(Path.of("../seeds"));
    for (String seed : texts.seeds()) {
      UTF8String text = repeated(seed + "\n");
      String language = TextFunctions.language(text).getUTF8String(0).toString();
      SECONDS.merge(language, seconds(text, language), Math::max);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 7",
    "en, -",
    "en, a",
    "en, (",
    "en, 12/",
    "en, 2021-",
    "en, PakistanIranRussia",
    "en, .",
    "fa, ۷",
    "fa, ا",
    "fa, ۱۲/",
    "fa, پاکستانایرانروسیه",
    "ar, ١٢-",
    "ar, باكستانوإيرانوروسيا",
    "ur, پاکستانایرانروس",
    "hi, ३०",
    "hi, भारतरूसईरान",
    "ru, ж",
    "ru, РоссияИранПакистан",
  })
  void isAtMostThreeTimesAsSlowAsNews(String language, String piece) {
    double news = SECONDS.values().stream().mapToDouble(s -> s).max().orElseThrow();
    assertThat(seconds(repeated(piece), language))
        .as("seconds for a megabyte of %s; news: %s", piece, SECONDS)
        .isLessThan(MOST_TIMES * news);
  }

  /** The least of three, in which nothing is compiled or loaded any more. */
  private static double seconds(UTF8String text, String language) {
    UTF8String code = UTF8String.fromString(language);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int found =
          TextFunctions.sentences(text, code).numElements()
              + TextFunctions.tokens(text, code).numElements()
              + TextFunctions.mentions(text, code).numElements()
              + TextFunctions.dates(text, code, null).numElements();
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertThat(found).isPositive();
      least = Math.min(least, (end - begin) / 1e9);
    }

    return least;
  }

  private static UTF8String repeated(String piece) {
    return UTF8String.fromString(piece.repeat(CHARACTERS / piece.length()));
  }
}
