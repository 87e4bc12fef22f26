package rabita.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.analysis.Analyzer;
import rabita.analysis.SourceDocument;
import rabita.study.Study;
import rabita.study.StudyReader;

/**
 * The core and its functions under texts made at random.
 *
 * <p>{@code -Drabita.fuzz=200000} makes more texts than the 10,000 of a build; the profile {@code
 * nightly} says so. What broke something, or is made to, stands in {@code
 * src/test/resources/rabita/fuzz}, a file each, what is not ASCII as in a Java string.
 */
class FuzzTest {
  private static final int TEXTS = Integer.getInteger("rabita.fuzz", 10_000);
  private static final Path KEPT = Path.of("src/test/resources/rabita/fuzz");
  private static final Path ROOT = Path.of("..");
  private static final List<String> LANGUAGES = List.of("fa", "ar", "hi", "ur", "ru", "en");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  private static final Study STUDY =
      StudyReader.read(ROOT.resolve("conf/study.conf").toString(), file -> read(Path.of(file)));

  @Test
  void noTextBreaksAnything() throws IOException {
    FuzzTexts texts = FuzzTexts.ofSeeds(ROOT.resolve("seeds"));
    for (long number = 0; number < TEXTS; number++) {
      String text = texts.text(number);
      try {
        check(text, LANGUAGES.get((int) (number / 5 % LANGUAGES.size())));
        if (number % 8 == 0) {
          sameAgain(text, "en");
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("Text %s: %s".formatted(number, escaped(text)), e);
      }
    }
  }

  static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(KEPT)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void whatOnceBrokeItDoesNoMore(Path file) {
    String text = unescaped(read(file).strip());
    LANGUAGES.forEach(language -> check(text, language));
    LANGUAGES.forEach(language -> sameAgain(text, language));
  }

  @Test
  void theSameNumberIsTheSameText() throws IOException {
    FuzzTexts texts = FuzzTexts.ofSeeds(ROOT.resolve("seeds"));
    for (long number = 0; number < 20; number++) {
      String text = texts.text(number);
      assertThat(FuzzTexts.ofSeeds(ROOT.resolve("seeds")).text(number)).isEqualTo(text);
      assertThat(unescaped(escaped(text))).isEqualTo(text);
    }
  }

  private static void check(String text, String language) {
    InternalRow row = annotated(text, language);
    new AnnotationInvariants(row).check();
    String analyzed = Analyzer.of(STUDY).analyze(document(text, language)).text();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(analyzed)).isTrue();
    UTF8String utf8 = UTF8String.fromString(text);
    UTF8String code = UTF8String.fromString(language);
    String wellFormed = utf8.toString();
    inside(TextFunctions.sentences(utf8, code), SqlTypes.SENTENCE, "text", wellFormed);
    inside(TextFunctions.tokens(utf8, code), SqlTypes.TOKEN, "token", wellFormed);
    inside(TextFunctions.mentions(utf8, code), SqlTypes.MENTION, "surface", wellFormed);
    inside(TextFunctions.dates(utf8, code, null), SqlTypes.DATE, "surface", wellFormed);
    UTF8String folded = TextFunctions.fold(utf8);
    assertThat(TextFunctions.fold(folded)).isEqualTo(folded);
    assertThat(TextFunctions.language(utf8)).isNotNull();
  }

  private static void sameAgain(String text, String language) {
    assertThat(annotated(text, language)).isEqualTo(annotated(text, language));
  }

  private static void inside(ArrayData rows, StructType type, String surface, String text) {
    int length = text.codePointCount(0, text.length());
    for (int i = 0; i < rows.numElements(); i++) {
      InternalRow row = rows.getStruct(i, type.size());
      int begin = row.getInt(type.fieldIndex("begin"));
      int end = row.getInt(type.fieldIndex("end"));
      assertThat(begin).isBetween(0, end - 1);
      assertThat(end).isLessThanOrEqualTo(length);
      int from = text.offsetByCodePoints(0, begin);
      assertThat(row.getUTF8String(type.fieldIndex(surface)).toString())
          .isEqualTo(text.substring(from, text.offsetByCodePoints(from, end - begin)));
    }
  }

  private static InternalRow annotated(String text, String language) {
    return AnnotationRows.annotate(
        STUDY, UTF8String.fromString(text), null, UTF8String.fromString(language), null, null);
  }

  private static SourceDocument document(String text, String language) {
    return new SourceDocument(
        text, Optional.of(text), Optional.of(language), Optional.of(text), Optional.of(text));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            unit ->
                escaped.append(
                    unit >= 0x20 && unit < 0x7f && unit != '\\'
                        ? String.valueOf((char) unit)
                        : String.format(Locale.ROOT, "\\u%04x", unit)));
    return escaped.toString();
  }

  private static String unescaped(String text) {
    Function<MatchResult, String> unit =
        match -> String.valueOf((char) Integer.parseInt(match.group(1), 16));
    return ESCAPED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(unit.apply(m)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
