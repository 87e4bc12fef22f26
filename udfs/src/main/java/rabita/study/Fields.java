package rabita.study;

import java.util.List;

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
}
