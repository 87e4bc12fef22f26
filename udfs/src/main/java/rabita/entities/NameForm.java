package rabita.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rabita.text.FoldedText;

/**
 * One form of one name, ready to be searched: folded, without the spaces and hyphens inside it.
 *
 * @param key the folded form without separators
 * @param separators indexes in the key before which a separator stands
 * @param capitals indexes in the key that demand a capital in the text
 * @param mention what a match means; empty for a trap, which only swallows what it covers
 * @param shortForm counts only in a document that names the entity in full
 * @param conditions what must stand next to it
 * @param afterMergedArticle matches only behind a clitic that melted with the form's article
 */
record NameForm(
    String key,
    int[] separators,
    int[] capitals,
    Optional<Meaning> mention,
    boolean shortForm,
    Conditions conditions,
    boolean afterMergedArticle) {

  /** The entity that a name means and by what kind of name. */
  record Meaning(Entity entity, MentionKind kind) {}

  /**
   * Makes the form of a name as it is written in a data file, conditions and classes taken off.
   *
   * @throws IllegalArgumentException for a name without a letter
   */
  static NameForm of(
      String surface, Optional<Meaning> mention, boolean shortForm, Conditions conditions) {
    FoldedText folded = FoldedText.of(surface.strip());
    StringBuilder key = new StringBuilder(folded.length());
    List<Integer> separators = new ArrayList<>();
    List<Integer> capitals = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      boolean separator = isSeparator(folded.charAt(i));
      boolean first = separators.isEmpty() || separators.get(separators.size() - 1) < key.length();
      if (first && (separator || folded.joinerBefore(i))) {
        separators.add(key.length());
      }

      if (separator) {
        continue;
      }

      if (Character.isUpperCase(folded.raw().charAt(folded.rawBegin(i)))) {
        capitals.add(key.length());
      }

      key.append(folded.charAt(i));
    }

    if (key.isEmpty()) {
      throw new IllegalArgumentException("Cannot search for a name without letters: " + surface);
    }

    return new NameForm(
        key.toString(), ints(separators), ints(capitals), mention, shortForm, conditions, false);
  }

  /** True where the name means the people or things of a state. */
  boolean isDemonym() {
    return mention.isPresent() && mention.get().kind() == MentionKind.DEMONYM;
  }

  /** The same name behind another, glued string such as an article, which is part of it. */
  NameForm prefixed(String prefix) {
    return new NameForm(
        prefix + key,
        shifted(separators, prefix.length()),
        shifted(capitals, prefix.length()),
        mention,
        shortForm,
        conditions,
        false);
  }

  /** The rest of the name behind its article, for text in which a clitic has melted with it. */
  NameForm withoutArticle(String article) {
    return new NameForm(
        key.substring(article.length()),
        shifted(separators, -article.length()),
        shifted(capitals, -article.length()),
        mention,
        shortForm,
        conditions,
        true);
  }

  static boolean isSeparator(char c) {
    return c == ' ' || c == '-';
  }

  private static int[] shifted(int[] indexes, int by) {
    int[] shifted = indexes.clone();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += by;
    }

    return shifted;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
