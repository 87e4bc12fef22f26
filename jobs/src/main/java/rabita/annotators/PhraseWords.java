package rabita.annotators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rabita.text.Folding;
import rabita.text.Language;
import rabita.text.LanguageFiles;
import rabita.text.TokenKind;
import rabita.text.Tokens;

/**
 * What a phrase of a language may be made of: two or three words in a row, no stop word among them.
 *
 * <p>Example: of "the gas pipeline was built" it is {@code gas pipeline} alone.
 */
public final class PhraseWords {
  /** Words of a phrase: a single one seldom tells what is meant, four are half a sentence. */
  static final int LEAST = 2;

  static final int MOST = 3;

  private static final Map<String, PhraseWords> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Set<String> stopWords;
  private final Set<String> titles;

  private PhraseWords(Language language) {
    this.language = language;
    stopWords =
        Stream.of("stopwords.txt", "topic-stopwords.txt")
            .map(file -> LanguageFiles.words(language.code(), file))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());
    titles = LanguageFiles.words(language.code(), "titles.txt");
  }

  /** Those of a language. */
  public static PhraseWords of(Language language) {
    return LOADED.computeIfAbsent(language.code(), code -> new PhraseWords(language));
  }

  /** Folded words that no phrase holds. */
  Set<String> stopWords() {
    return stopWords;
  }

  /** True of a folded word that a phrase may hold: no stop word, no single letter. */
  boolean isPart(String norm) {
    return !stopWords.contains(norm) && norm.codePointCount(0, norm.length()) > 1;
  }

  /** True of a folded word that is an office or form of address. */
  boolean isTitle(String norm) {
    return titles.contains(norm);
  }

  /** What may be a phrase in a sentence, each once: folded words with a space between them. */
  public List<String> in(String sentence) {
    Tokens tokens = language.tokenizer().tokenize(sentence);
    List<String> run = new ArrayList<>();
    Set<String> phrases = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String norm = Folding.fold(sentence.substring(tokens.begin(i), tokens.end(i)));
      if (tokens.kind(i) != TokenKind.WORD || !isPart(norm)) {
        run.clear();
        continue;
      }

      run.add(norm);
      for (int length = LEAST; length <= Math.min(MOST, run.size()); length++) {
        phrases.add(String.join(" ", run.subList(run.size() - length, run.size())));
      }
    }

    return List.copyOf(phrases);
  }
}
