package rabita.annotators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name as a run of tokens.
 *
 * @param first index of its first token
 * @param last index of its last token
 */
record NameSpan(int first, int last, NameKind kind) {
  /** Tag of a token outside of all names. */
  static final String OUTSIDE = "O";

  /**
   * The names of a sentence by the tags of its tokens: {@code B-} begins a name, {@code I-} goes on
   * with one of its kind, and begins one where there is none.
   */
  static List<NameSpan> of(List<String> tags) {
    List<NameSpan> spans = new ArrayList<>();
    Optional<NameKind> before = Optional.empty();
    for (int i = 0; i < tags.size(); i++) {
      Optional<NameKind> kind = kind(tags.get(i));
      if (kind.isPresent()) {
        boolean goesOn = kind.equals(before) && !tags.get(i).startsWith("B-");
        int first = goesOn ? spans.remove(spans.size() - 1).first() : i;
        spans.add(new NameSpan(first, i, kind.get()));
      }

      before = kind;
    }

    return spans;
  }

  /** The kind that a tag such as {@code B-PER} says; empty for {@code O} and kinds not known. */
  static Optional<NameKind> kind(String tag) {
    int hyphen = tag.indexOf('-');
    return NameKind.find(hyphen == 1 ? tag.substring(2) : tag);
  }
}
