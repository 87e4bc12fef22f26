package rabita.annotators;

import java.util.Set;
import java.util.stream.Collectors;
import rabita.text.Folding;
import rabita.text.LanguageFiles;

/** The stop words of the languages. */
final class StopWords {
  private StopWords() {}

  /** The folded stop words of a language. */
  static Set<String> of(String language) {
    return LanguageFiles.lines(language, "stopwords.txt").stream()
        .map(line -> Folding.fold(line.strip()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
