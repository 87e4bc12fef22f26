package rabita.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import rabita.text.RandomText;

/**
 * Texts made at random: any Unicode, pieces of the seeds spliced, dates and names by a grammar, and
 * seeds with letters changed. The same number gives the same text.
 */
final class FuzzTexts {
  private static final int MOST_CHARACTERS = 300;

  private static final List<String> DAYS =
      List.of("1", "29", "31", "٣٠", "۱۴", "३१", "२", "00", "366", "²");
  private static final List<String> MONTHS =
      List.of(
          "May", "sept.", "مهر", "شهریور", "رمضان", "سبتمبر", "أيلول", "мая", "сент", "सितंबर",
          "ستمبر", "12", "۰۷", "week", "هفته", "حجة", "февраля", "محرم");
  private static final List<String> YEARS =
      List.of(
          "2021", "1400", "۱۴۰۰", "1443", "٢٠٢١", "२०२१", "99", "0", "99999", "ء1990", "1990s",
          "г.", "هـ", "м", "ق.م");
  private static final List<String> JOINTS =
      List.of(
          " ", "-", "/", ".", " de ", "،", "\u200c", "\u200f", "و", " to ", " تا ", "по", "\n", "");
  private static final List<String> RELATIVE =
      List.of(
          "yesterday",
          "last",
          "next",
          "ago",
          "دیروز",
          "هفته گذشته",
          "أمس",
          "вчера",
          "прошлого",
          "कल",
          "گزشتہ",
          "two",
          "بیست و یکم",
          "since",
          "until",
          "between");
  private static final List<String> NAMES =
      List.of(
          "Pakistan",
          "Pakistani",
          "PAK",
          "Imran Khan",
          "Khan",
          "ایران",
          "ایرانی",
          "پاکستان",
          "عمران خان",
          "روسيا",
          "وروسيا",
          "Россия",
          "России",
          "भारत",
          "रूस",
          "पाकिस्तान",
          "روس",
          "Moscow",
          "Persian Gulf",
          "'s",
          "ها",
          "\u0651",
          "\u093c",
          "\u0301",
          "ـ",
          "-",
          "«",
          "»");

  private final List<String> seeds;

  private FuzzTexts(List<String> seeds) {
    this.seeds = seeds;
  }

  static FuzzTexts ofSeeds(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new FuzzTexts(files.sorted().map(FuzzTexts::text).toList());
    }
  }

  /** The seeds themselves. */
  List<String> seeds() {
    return seeds;
  }

  /** The text of a number. */
  String text(long number) {
    Random random = new Random(number);
    return switch ((int) (number % 5)) {
      case 0 -> RandomText.next(random, MOST_CHARACTERS);
      case 1 -> spliced(random);
      case 2 -> grammar(random, List.of(DAYS, MONTHS, YEARS, JOINTS, JOINTS, RELATIVE));
      case 3 -> grammar(random, List.of(NAMES, NAMES, JOINTS, JOINTS, RELATIVE, DAYS));
      default -> mutated(random);
    };
  }

  private String spliced(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      text.append(piece(random, 1 + random.nextInt(60)));
    }

    return text.toString();
  }

  private static String grammar(Random random, List<List<String>> words) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      List<String> some = words.get(random.nextInt(words.size()));
      text.append(some.get(random.nextInt(some.size())));
    }

    return text.toString();
  }

  /** UTF-16 units are changed, so surrogates may lose one another. */
  private String mutated(Random random) {
    StringBuilder text = new StringBuilder(piece(random, MOST_CHARACTERS));
    for (int i = 1 + random.nextInt(12); i > 0 && text.length() > 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
        case 3 -> text.insert(at, RandomText.next(random, 3));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
      }
    }

    return text.toString();
  }

  private String piece(Random random, int length) {
    String seed = seeds.get(random.nextInt(seeds.size()));
    int begin = random.nextInt(seed.length());
    return seed.substring(begin, Math.min(seed.length(), begin + length));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
