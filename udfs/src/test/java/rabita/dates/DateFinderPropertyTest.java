package rabita.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.text.FoldedText;

/** What holds for any text: nothing is thrown, spans lie inside, sorted and disjoint. */
class DateFinderPropertyTest {
  private static final long SEED = 20210929;
  private static final int TEXTS = 400;
  private static final int PIECES = 60;
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2021, 9, 29));
  private static final String[] FRAGMENTS = {
    "2021",
    "29",
    "1",
    "0",
    "99999999999",
    "-",
    "/",
    ".",
    ",",
    "(",
    ")",
    " ",
    "\n",
    "\u200c",
    "\u061c",
    "\u0640",
    "\u064e",
    "سبتمبر",
    "أيلول",
    "مهر",
    "ماه",
    "سال",
    "گذشته",
    "دو",
    "هزار",
    "و",
    "بیست",
    "अप्रैल",
    "साल",
    "पिछले",
    "जन.",
    "ستمبر",
    "گزشتہ",
    "ء",
    "May",
    "sep",
    "last",
    "week",
    "of",
    "to",
    "the",
    "31st",
    "года",
    "назад",
    "в",
    "пятница",
    "\ud83d",
    "\udc00",
    "é",
    "e\u0301",
    "ﷺ",
    "½",
    "①",
    "لل",
    "الأول",
    "تشرين",
    "Q1",
    "%",
    "$",
    "nineteen",
    "twenty",
  };

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void spansLieInsideSortedAndDisjoint(String language) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      check(language, i % 2 == 0 ? fragments(random) : characters(random));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void extremePublicationDaysAreHarmless(String language) {
    FoldedText text = FoldedText.of(String.join(" ", FRAGMENTS));
    DateFinder finder = DateFinder.forLanguage(language);
    assertThat(finder.find(text, Optional.of(LocalDate.MIN))).isNotNull();
    assertThat(finder.find(text, Optional.of(LocalDate.MAX))).isNotNull();
    assertThat(finder.find(FoldedText.of(""), PUBLISHED)).isEmpty();
  }

  private static void check(String language, String raw) {
    FoldedText text = FoldedText.of(raw);
    Recognition recognition = DateFinder.forLanguage(language).recognize(text);
    recognition.publicationDay();
    List<DateExpression> found = recognition.resolve(PUBLISHED);
    int last = 0;
    for (DateExpression one : found) {
      assertThat(one.begin()).as(raw).isGreaterThanOrEqualTo(last).isLessThan(one.end());
      assertThat(one.end()).as(raw).isLessThanOrEqualTo(raw.length());
      assertThat(one.earliest().isPresent()).as(raw).isEqualTo(one.latest().isPresent());
      one.earliest()
          .ifPresent(day -> assertThat(day).as(raw).isBeforeOrEqualTo(one.latest().get()));
      last = one.end();
    }

    for (DateExpression one : recognition.resolve(Optional.empty())) {
      assertThat(one.earliest().isEmpty()).as(raw).isEqualTo(one.relative());
    }
  }

  private static String fragments(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
      text.append(random.nextBoolean() ? " " : "");
    }

    return text.toString();
  }

  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PIECES * 3; i++) {
      text.append((char) random.nextInt(0x10000));
    }

    return text.toString();
  }
}
