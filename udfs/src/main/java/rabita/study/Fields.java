package rabita.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names under which input records hold their parts; the first that a record has is read. Names
 * are compared without regard to case.
 */
public record Fields(
    List<String> id,
    List<String> text,
    List<String> title,
    List<String> language,
    List<String> source,
    List<String> url,
    List<String> published) {

  public Fields {
    id = List.copyOf(id);
    text = List.copyOf(text);
    title = List.copyOf(title);
    language = List.copyOf(language);
    source = List.copyOf(source);
    url = List.copyOf(url);
    published = List.copyOf(published);
  }

  /** The first of the names that is there. */
  public static Optional<String> first(List<String> names, Predicate<String> isThere) {
    return names.stream().filter(isThere).findFirst();
  }
}
