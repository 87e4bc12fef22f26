package rabita.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The consonants of a name, alike in every script: {@code Lavrov}, {@code Лавров}, {@code لافروف}
 * and {@code लावरोव} are all {@code lfrf}.
 *
 * <p>Vowels are left out, as Arabic script leaves them out, and so are doubled consonants; letters
 * that transcriptions mix up are one (b and p, s and sh). It is a key for comparing, as Soundex is
 * (Russell 1918), and not a transliteration: different words may have the same. The letters are
 * those of {@code rabita/sounds.tsv}.
 */
public final class Sounds {
  private static final Map<String, String> LETTERS = letters();

  private Sounds() {}

  /**
   * The consonants of a word, in order; empty where it has none.
   *
   * @param folded a word in folded form
   */
  public static String of(String folded) {
    StringBuilder sounds = new StringBuilder(folded.length());
    int at = 0;
    while (at < folded.length()) {
      String pair = folded.substring(at, Math.min(at + 2, folded.length()));
      String sound = LETTERS.get(pair);
      if (sound == null) {
        sound = LETTERS.getOrDefault(pair.substring(0, 1), "");
        at++;
      } else {
        at += pair.length();
      }

      for (int i = 0; i < sound.length(); i++) {
        if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound.charAt(i)) {
          sounds.append(sound.charAt(i));
        }
      }
    }

    return sounds.toString();
  }

  private static Map<String, String> letters() {
    Map<String, String> letters = new HashMap<>();
    for (String line : LanguageFiles.lines("sounds.tsv")) {
      List<String> columns = List.of(line.split("\t"));
      columns
          .subList(1, columns.size())
          .forEach(letter -> letters.put(Folding.fold(letter), columns.get(0)));
    }

    return letters;
  }
}
