package rabita.annotators;

import com.johnsnowlabs.nlp.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rabita.annotators.PairSentence.Name;
import rabita.text.CodePoints;
import rabita.text.Folding;
import rabita.text.Language;
import rabita.text.TokenKind;
import rabita.text.Tokens;

/**
 * The tokens of some sentences, each word under a code of Latin letters.
 *
 * <p>Spark NLP's YAKE leaves out every word with a character that {@link Character#isLetter} does
 * not know: each Hindi word with a vowel sign, each Persian word with a joiner. Of a code it sees
 * what it counts by: which words are the same, where they stand, and a capital.
 */
final class PairWords {
  private static final String MARK = ".";
  private static final String NUMBER = "0";

  /**
   * Before the code of a word that counts but makes no candidate: of the pair's name, of one
   * sentence.
   */
  private static final String NO_CANDIDATE = "0";

  private static final int LETTERS = 26;

  private final List<PairSentence> sentences;
  private final List<Word> words = new ArrayList<>();
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> sentencesOf = new HashMap<>();

  PairWords(Language language, List<PairSentence> sentences) {
    this.sentences = sentences;
    for (int s = 0; s < sentences.size(); s++) {
      add(language, s);
    }
  }

  private void add(Language language, int sentence) {
    PairSentence pair = sentences.get(sentence);
    CodePoints points = CodePoints.of(pair.text());
    Tokens tokens = language.tokenizer().tokenize(pair.text());
    for (int i = 0; i < tokens.size(); i++) {
      int begin = tokens.begin(i);
      int end = tokens.end(i);
      String norm = Folding.fold(pair.text().substring(begin, end));
      List<Name> names = pair.namesAt(points.at(begin), points.at(end)).toList();
      words.add(
          new Word(
              sentence,
              begin,
              end,
              norm,
              tokens.kind(i),
              !names.isEmpty(),
              names.stream().anyMatch(Name::isOfPair)));
      if (tokens.kind(i) == TokenKind.WORD) {
        codes.putIfAbsent(norm, code(codes.size()));
        sentencesOf.computeIfAbsent(norm, unseen -> new HashSet<>()).add(sentence);
      }
    }
  }

  /** A word for each number, such as {@code xab}; none is a number in any notation. */
  private static String code(int number) {
    StringBuilder code = new StringBuilder("x");
    int rest = number;
    do {
      code.append((char) ('a' + rest % LETTERS));
      rest /= LETTERS;
    } while (rest > 0);
    return code.toString();
  }

  /** The tokens as YAKE takes them. */
  List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    for (Word word : words) {
      annotations.add(SparkNlp.token(annotations.size(), shown(word), word.sentence()));
    }

    return annotations;
  }

  private String shown(Word word) {
    return switch (word.kind()) {
      case WORD -> {
        String code = codes.get(word.norm());
        yield word.isOfPair() || sentencesOf.get(word.norm()).size() == 1
            ? NO_CANDIDATE + code
            : cased(code, surface(word));
      }
      case NUMBER -> NUMBER;
      case PUNCTUATION, SYMBOL -> MARK;
    };
  }

  /** A code with the capitals of its word: of the first letter, or of all. */
  private static String cased(String code, String surface) {
    if (!Character.isUpperCase(surface.codePointAt(0))) {
      return code;
    }

    boolean acronym = surface.length() > 1 && surface.codePoints().allMatch(Character::isUpperCase);
    return acronym ? code.toUpperCase(Locale.ROOT) : "X" + code.substring(1);
  }

  private String surface(Word word) {
    return sentences.get(word.sentence()).text().substring(word.begin(), word.end());
  }

  /** The codes of those words that stand in the sentences. */
  String[] codes(Set<String> norms) {
    return codes.entrySet().stream()
        .filter(entry -> norms.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toArray(String[]::new);
  }

  /** The folded forms of the tokens from one to another, both included. */
  List<String> norms(int first, int last) {
    return words.subList(first, last + 1).stream().map(Word::norm).toList();
  }

  /** True of a token in the name of any actor. */
  boolean isNameOfAny(int token) {
    return words.get(token).isName();
  }

  /** True where a name goes on from the token before. */
  boolean isInsideAName(int token) {
    return token > 0
        && token < words.size()
        && words.get(token).isName()
        && words.get(token - 1).isName()
        && inOneSentence(token - 1, token);
  }

  /** True where no sentence ends between two tokens. */
  boolean inOneSentence(int first, int last) {
    return sentence(first) == sentence(last);
  }

  int sentence(int token) {
    return words.get(token).sentence();
  }

  String document(int token) {
    return sentences.get(sentence(token)).docId();
  }

  /** The text from one token to another, a space for each run of white space. */
  String surface(int first, int last) {
    String text = sentences.get(sentence(first)).text();
    return text.substring(words.get(first).begin(), words.get(last).end()).replaceAll("\\s+", " ");
  }

  private record Word(
      int sentence,
      int begin,
      int end,
      String norm,
      TokenKind kind,
      boolean isName,
      boolean isOfPair) {}
}
