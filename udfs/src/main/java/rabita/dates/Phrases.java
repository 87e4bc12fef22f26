package rabita.dates;

import java.util.ArrayList;
import java.util.List;

/**
 * The short form in which data files write the endings of a word: {@code "январ(ь|я|е)"} is three
 * words, {@code "май( месяц|)"} two. A joiner inside a word also stands for a space. The file's
 * reader takes what stands in {@code <>} for a beginning outside the span: {@code "<اليوم
 * >الثالث"}.
 */
final class Phrases {
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

  private Phrases() {}

  /** All phrases that some short forms stand for. */
  static List<String> expand(List<String> shortForms) {
    List<String> phrases = new ArrayList<>();
    shortForms.forEach(form -> expand(form, phrases));
    return phrases;
  }

  private static void expand(String form, List<String> phrases) {
    int open = form.indexOf('(');
    if (open < 0) {
      phrases.add(form);
      if (form.indexOf(ZERO_WIDTH_NON_JOINER) >= 0) {
        phrases.add(form.replace(ZERO_WIDTH_NON_JOINER, ' '));
      }

      return;
    }

    int close = form.indexOf(')', open);
    if (close < 0) {
      throw new IllegalArgumentException("Cannot read words: missing ) in " + form + ".");
    }

    for (String ending : form.substring(open + 1, close).split("\\|", -1)) {
      expand(form.substring(0, open) + ending + form.substring(close + 1), phrases);
    }
  }
}
