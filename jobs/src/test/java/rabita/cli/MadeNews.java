package rabita.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** English news in any number, each document the same however many there are beside it. */
final class MadeNews {
  private static final int CHARACTERS = 200;

  /** Every so many documents are copies of one. */
  private static final int COPIES = 10;

  private static final List<String> STATES =
      List.of("Pakistan", "Russia", "Iran", "Turkey", "India", "China", "Kenya", "Peru");
  private static final List<String> DEEDS =
      List.of("sold gas to", "signed a treaty with", "sent an envoy to", "held a drill with");

  private MadeNews() {}

  /**
   * Writes JSON lines, each a document of a paragraph with a day in 2021.
   *
   * @param first the number of the first document, which is its id
   * @param end behind the last
   */
  static void write(Path file, int first, int end) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = first; i < end; i++) {
        lines.write(
            String.format(
                Locale.ROOT,
                "{\"id\": \"%d\", \"published\": \"2021-%02d-%02d\", \"text\": \"%s\"}%n",
                i,
                1 + i % 12,
                1 + i % 28,
                text(i % COPIES == 0 ? 0 : i, CHARACTERS)));
      }
    }
  }

  /** Sentences of which hardly two are alike, until they are long enough. */
  static String text(int seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(
          String.format(
              Locale.ROOT,
              "In report %d of desk %d %s %s %s. ",
              random.nextInt(1_000_000),
              random.nextInt(1_000),
              STATES.get(random.nextInt(STATES.size())),
              DEEDS.get(random.nextInt(DEEDS.size())),
              STATES.get(random.nextInt(STATES.size()))));
    }

    return text.toString();
  }
}
