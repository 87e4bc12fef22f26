package rabita.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rabita.dates.DateExpression;
import rabita.dates.Granularity;
import rabita.entities.Mention;
import rabita.entities.MentionKind;
import rabita.text.Folding;
import rabita.text.Languages;
import rabita.text.Numerals;
import rabita.text.Sounds;
import rabita.text.TokenKind;
import rabita.text.Tokens;

/**
 * What a document can share with one in another language: the entities that it names, the days that
 * it speaks of, its numbers, names in Latin letters, and the consonants of its words. Nothing is
 * translated.
 *
 * <p>A word inside a mention or a date expression counts as that alone. Words that begin with a
 * small letter are no names; scripts without capitals give all their words.
 */
public final class EventFeatures {
  /** Words with fewer consonants are too often alike by chance. */
  private static final int LEAST_SOUNDS = 4;

  /** Numbers up to this are in every text. */
  private static final BigDecimal LAST_COMMON_NUMBER = BigDecimal.valueOf(12);

  /** Digits between two separators of thousands. */
  private static final int GROUP = 3;

  private final String text;
  private final Tokens tokens;
  private final String article;
  private final TreeSet<String> features = new TreeSet<>();

  private EventFeatures(String text, Tokens tokens, String language) {
    this.text = text;
    this.tokens = tokens;
    article = Languages.find(language).map(found -> found.article()).orElse("");
  }

  /**
   * An entity named in a text.
   *
   * @param begin offset in UTF-16 units
   * @param end offset after its last unit
   */
  public record Named(int begin, int end, String entity, MentionKind kind) {}

  /**
   * A date expression in a text.
   *
   * @param begin offset in UTF-16 units
   * @param end offset after its last unit
   * @param day the one day that it names, if it names one
   */
  public record Dated(int begin, int end, Optional<LocalDate> day) {}

  /** The features of an analysed document, each once, in ascending order. */
  public static List<String> of(Annotation document) {
    return of(
        document.text(),
        document.language(),
        document.tokens(),
        document.mentions().stream().map(EventFeatures::named).toList(),
        document.dates().stream().map(spoken -> dated(spoken.expression())).toList(),
        document.publishedOn());
  }

  /**
   * The features of a document, each once, in ascending order.
   *
   * @param text all offsets are of it
   * @param language ISO 639-1
   */
  public static List<String> of(
      String text,
      String language,
      Tokens tokens,
      List<Named> mentions,
      List<Dated> dates,
      Optional<LocalDate> published) {
    EventFeatures made = new EventFeatures(text, tokens, language);
    BitSet known = new BitSet(text.length());
    for (Named mention : mentions) {
      EventFeature kind =
          mention.kind() == MentionKind.PERSON ? EventFeature.PERSON : EventFeature.ENTITY;
      made.features.add(kind.of(mention.entity()));
      known.set(mention.begin(), mention.end());
    }

    for (Dated date : dates) {
      date.day().ifPresent(made::day);
      known.set(date.begin(), date.end());
    }

    published.ifPresent(made::day);
    made.words(known);
    return List.copyOf(made.features);
  }

  private static Named named(NamedMention named) {
    Mention mention = named.mention();
    return new Named(mention.begin(), mention.end(), mention.entity().id(), mention.kind());
  }

  private static Dated dated(DateExpression date) {
    boolean isDay = date.granularity() == Granularity.DAY && SpokenDate.isReadable(date);
    return new Dated(
        date.begin(),
        date.end(),
        date.earliest().filter(day -> isDay && date.latest().equals(Optional.of(day))));
  }

  private void day(LocalDate day) {
    features.add(EventFeature.DAY.of(day.toString()));
  }

  private void words(BitSet known) {
    for (int i = 0; i < tokens.size(); i++) {
      if (known.get(tokens.begin(i))) {
        continue;
      }

      if (tokens.kind(i) == TokenKind.NUMBER) {
        i = number(i);
      } else if (tokens.kind(i) == TokenKind.WORD) {
        word(text.substring(tokens.begin(i), tokens.end(i)));
      }
    }
  }

  /** Adds the number at a token; gives the last token that belongs to it. */
  private int number(int first) {
    int last = first;
    while (isGroup(first, 1) && last + 1 < tokens.size() && followsBySpace(last + 1)) {
      last++;
    }

    Numerals.value(text.substring(tokens.begin(first), tokens.end(last)))
        .filter(value -> value.scale() > 0 || value.compareTo(LAST_COMMON_NUMBER) > 0)
        .ifPresent(value -> features.add(EventFeature.NUMBER.of(value.toPlainString())));
    return last;
  }

  /** True for the second and later groups of a number with spaces between its thousands. */
  private boolean followsBySpace(int token) {
    int end = tokens.end(token - 1);
    return tokens.begin(token) == end + 1
        && Character.isSpaceChar(text.charAt(end))
        && isGroup(token, GROUP);
  }

  /** True for a token of digits alone, at least so many and no more than a group has. */
  private boolean isGroup(int token, int least) {
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    return end - begin >= least
        && end - begin <= GROUP
        && text.substring(begin, end).chars().allMatch(Character::isDigit);
  }

  private void word(String surface) {
    int first = surface.codePointAt(0);
    if (!Character.isLetter(first) || Character.isLowerCase(first)) {
      return;
    }

    String folded = bare(Folding.fold(surface));
    if (Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN && folded.length() > 1) {
      features.add(EventFeature.NAME.of(folded));
    }

    String sounds = Sounds.of(folded);
    if (sounds.length() >= LEAST_SOUNDS) {
      features.add(EventFeature.SOUND.of(sounds));
    }
  }

  /**
   * The word without the article of its language and without a last letter behind an apostrophe.
   */
  private String bare(String word) {
    int begin = !article.isEmpty() && word.startsWith(article) ? article.length() : 0;
    int apostrophe = word.length() - 2;
    boolean genitive = apostrophe > begin && word.charAt(apostrophe) == '\'';
    return word.substring(begin, genitive ? apostrophe : word.length());
  }
}
