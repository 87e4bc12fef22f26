package rabita.annotators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rabita.text.Folding;
import rabita.text.LanguageFiles;

/**
 * Cuts from both ends of a name that a model found what belongs to none: marks and stop words, and
 * from that of a person offices and forms of address.
 *
 * <p>Example: of {@code President Harun Vale ,} it leaves {@code Harun Vale}; of {@code the Dunmore
 * Council} {@code Dunmore Council}; of {@code Mr} nothing.
 */
final class NameEdges {
  private static final Map<String, NameEdges> LOADED = new ConcurrentHashMap<>();

  private final Set<String> stopWords;
  private final Set<String> titles;

  private NameEdges(String language) {
    stopWords = LanguageFiles.words(language, "stopwords.txt");
    titles = LanguageFiles.words(language, "titles.txt");
  }

  /** Those of a language. */
  static NameEdges of(String language) {
    return LOADED.computeIfAbsent(language, NameEdges::new);
  }

  /**
   * What is left of a name.
   *
   * @param tokens of its sentence
   */
  Optional<NameSpan> cut(NameSpan name, List<String> tokens) {
    int first = name.first();
    int last = name.last();
    while (first <= last && !isOfName(tokens.get(first), name.kind())) {
      first++;
    }

    while (last >= first && !isOfName(tokens.get(last), name.kind())) {
      last--;
    }

    return first > last ? Optional.empty() : Optional.of(new NameSpan(first, last, name.kind()));
  }

  private boolean isOfName(String token, NameKind kind) {
    String norm = Folding.fold(token);
    boolean letter = norm.codePoints().anyMatch(Character::isLetter);
    boolean title = kind == NameKind.PERSON && titles.contains(norm);
    return letter && !stopWords.contains(norm) && !title;
  }
}
