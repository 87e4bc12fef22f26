package rabita.annotators;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rabita.text.Folding;
import rabita.text.LanguageFiles;

/**
 * Cuts from both ends of a name that a model found what belongs to none: marks and stop words, and
 * from that of a person offices and forms of address. A person with the word of a body in the name
 * is a body. Nothing is left where no letter is of the language's own script: a model that has
 * learnt one script guesses at another.
 *
 * <p>Example: of {@code President Harun Vale ,} it leaves {@code Harun Vale}; of {@code the Dunmore
 * Council} {@code Dunmore Council}; of {@code Mr} nothing. The person {@code Harun Vale University}
 * becomes an organization.
 */
final class NameEdges {
  private static final Map<String, NameEdges> LOADED = new ConcurrentHashMap<>();

  private final Set<String> stopWords;
  private final Set<String> titles;
  private final Set<String> bodies;
  private final UnicodeScript script;

  private NameEdges(String language) {
    stopWords = LanguageFiles.words(language, "stopwords.txt");
    titles = LanguageFiles.words(language, "titles.txt");
    bodies = LanguageFiles.words(language, "bodies.txt");
    script =
        UnicodeScript.forName(LanguageFiles.config(language, "language.conf").getString("script"));
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
    NameKind kind = kind(name, tokens);
    int first = name.first();
    int last = name.last();
    while (first <= last && !isOfName(tokens.get(first), kind)) {
      first++;
    }

    while (last >= first && !isOfName(tokens.get(last), kind)) {
      last--;
    }

    boolean own = tokens.subList(first, last + 1).stream().anyMatch(this::isOfScript);
    return own ? Optional.of(new NameSpan(first, last, kind)) : Optional.empty();
  }

  private NameKind kind(NameSpan name, List<String> tokens) {
    boolean body =
        name.kind() == NameKind.PERSON
            && tokens.subList(name.first(), name.last() + 1).stream()
                .map(Folding::fold)
                .anyMatch(bodies::contains);
    return body ? NameKind.ORGANIZATION : name.kind();
  }

  private boolean isOfScript(String token) {
    return token.codePoints().anyMatch(point -> UnicodeScript.of(point) == script);
  }

  private boolean isOfName(String token, NameKind kind) {
    String norm = Folding.fold(token);
    boolean letter = norm.codePoints().anyMatch(Character::isLetter);
    boolean title = kind == NameKind.PERSON && titles.contains(norm);
    return letter && !stopWords.contains(norm) && !title;
  }
}
