package rabita.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a language that say what a text is about.
 *
 * <p>Example: of the Arabic {@code والعلاقات} ("and the relations") it is {@code العلاقات}; {@code
 * من} ("of") is none.
 */
public final class ContentWords {
  /** Shorter words say little, and are abbreviations or parts of names more often than not. */
  private static final int SHORTEST = 3;

  private static final Map<String, ContentWords> LOADED = new ConcurrentHashMap<>();

  private final Set<String> stopWords;
  private final List<String> beforeArticle;
  private final List<String> mergedArticles;
  private final String article;

  private ContentWords(Language language) {
    stopWords =
        Stream.of("stopwords.txt", "topic-stopwords.txt")
            .flatMap(file -> LanguageFiles.words(language.code(), file).stream())
            .collect(Collectors.toUnmodifiableSet());
    article = language.article();
    beforeArticle =
        article.isEmpty()
            ? List.of()
            : language.proclitics().stream().map(clitic -> clitic + article).toList();
    mergedArticles = language.mergedArticles();
  }

  /** Those of a language. */
  public static ContentWords of(Language language) {
    return LOADED.computeIfAbsent(language.code(), code -> new ContentWords(language));
  }

  /**
   * The folded word without what is written on its article; empty where it is no content word.
   *
   * <p>Conjunctions and prepositions are cut off only before an article, as the light stemmers do
   * (Larkey, Ballesteros and Connell 2002): without it they cannot be told from a first letter.
   *
   * @param norm folded token
   */
  public String of(String norm) {
    String word = withPlainArticle(norm);
    boolean content =
        word.codePointCount(0, word.length()) >= SHORTEST
            && !stopWords.contains(norm)
            && !stopWords.contains(word);
    return content ? word : "";
  }

  private String withPlainArticle(String norm) {
    for (String clitics : beforeArticle) {
      if (begins(norm, clitics)) {
        return article + norm.substring(clitics.length());
      }
    }

    for (String merged : mergedArticles) {
      if (begins(norm, merged)) {
        return article + norm.substring(merged.length());
      }
    }

    return norm;
  }

  private static boolean begins(String norm, String clitics) {
    return norm.length() >= clitics.length() + SHORTEST && norm.startsWith(clitics);
  }
}
