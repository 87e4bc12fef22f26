package rabita.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rabita.text.FoldedText;

/**
 * Finds the date expressions of a language. Immutable; made once for each language.
 *
 * <p>Example: {@code DateFinder.forLanguage("en").find(FoldedText.of("on 29 September 2021"),
 * Optional.empty())} is one DAY from 3 to 20.
 */
public final class DateFinder {
  private static final Map<String, DateFinder> FINDERS = new ConcurrentHashMap<>();

  /** Tokens from the first to the second of two days that share a month. */
  private static final int DAYS_APART = 2;

  private final DateLanguage language;

  private DateFinder(DateLanguage language) {
    this.language = language;
  }

  /**
   * The finder for a language.
   *
   * @param code ISO 639-1, as the folders of {@code rabita/languages}
   * @throws IllegalArgumentException for a language without data
   */
  public static DateFinder forLanguage(String code) {
    return FINDERS.computeIfAbsent(code, key -> new DateFinder(DateLanguageFile.read(key)));
  }

  /**
   * Finds and resolves.
   *
   * @param text any text
   * @param published the publication day, where it is known
   * @return sorted, disjoint; never fails
   */
  public List<DateExpression> find(FoldedText text, Optional<LocalDate> published) {
    return recognize(text).resolve(published);
  }

  /** Finds expressions without resolving them. The work is linear in the length of the text. */
  public Recognition recognize(FoldedText text) {
    List<Token> tokens = language.numbers().merge(language.scanner().scan(text));
    List<Ranges.Spot> spots = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Patterns.Match> match =
          language.patterns().longest(tokens, i, language.readings()::read);
      if (match.isPresent()
          && isFree(text, tokens.get(i).begin(), tokens.get(match.get().end() - 1).end())) {
        addSpots(tokens, i, match.get(), spots);
        i = match.get().end();
      } else {
        i++;
      }
    }

    List<Recognition.Found> found = new ArrayList<>(spots.size());
    for (Ranges.Spot spot : language.ranges().join(tokens, spots)) {
      found.add(found(text, tokens, spot));
    }

    return new Recognition(text, language, found);
  }

  private void addSpots(
      List<Token> tokens, int from, Patterns.Match match, List<Ranges.Spot> spots) {
    boolean ahead = language.clauses().isAboutFuture(tokens, from, match.end());
    if (!ahead && match.meaning() instanceof OnlyInFuture) {
      return;
    }

    match.also().ifPresent(also -> spots.add(spot(from, from + 1, also, ahead)));
    int begin = match.also().isPresent() ? from + DAYS_APART : from;
    spots.add(spot(begin, match.end(), match.meaning(), ahead));
  }

  private static Ranges.Spot spot(int from, int to, Meaning meaning, boolean ahead) {
    return new Ranges.Spot(from, to, ahead ? meaning.inFuture() : meaning);
  }

  private static Recognition.Found found(FoldedText text, List<Token> tokens, Ranges.Spot spot) {
    int begin = tokens.get(spot.from()).begin();
    int end = tokens.get(spot.to() - 1).end();
    return new Recognition.Found(
        begin, end, text.rawBegin(begin), text.rawEnd(end - 1), spot.meaning());
  }

  /** False where the match is cut out of a longer number: a decimal, a version, an amount. */
  private static boolean isFree(FoldedText text, int begin, int end) {
    boolean digitFirst = Scanner.isDigit(text.charAt(begin));
    boolean digitLast = Scanner.isDigit(text.charAt(end - 1));
    boolean before =
        digitFirst
            && begin > 0
            && (isMoney(text.charAt(begin - 1))
                || begin > 1
                    && isInNumber(text.charAt(begin - 1))
                    && Scanner.isDigit(text.charAt(begin - 2)));
    boolean after =
        digitLast
            && end < text.length()
            && (isMoney(text.charAt(end))
                || end + 1 < text.length()
                    && isInNumber(text.charAt(end))
                    && Scanner.isDigit(text.charAt(end + 1)));
    return !before && !after;
  }

  private static boolean isInNumber(char c) {
    return c == '.'
        || c == ','
        || c == '/'
        || c == ':'
        || c == '-'
        || c == '\u066B'
        || c == '\u066C';
  }

  private static boolean isMoney(char c) {
    return c == '%' || c == '\u066A' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
