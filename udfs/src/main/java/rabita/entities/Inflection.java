package rabita.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rabita.text.LanguageFiles;

/**
 * The inflection classes of a language: each replaces the ending of a lemma by the endings of its
 * forms, one column for each case or form.
 *
 * <p>A word of a name carries its class behind a slash; all words of a phrase take the same column.
 * With class {@code ия = ия ии ии ию ией ии} the name {@code Россия/ия} has the forms Россия,
 * России, Россию, Россией. The class {@code 0} inflects nothing; a class {@code auto:…} serves the
 * unmarked words of persons' names, the longest lemma ending that fits.
 */
final class Inflection {
  private static final String AUTO = "auto:";
  private static final String UNINFLECTED = "0";

  /** A class: the ending of the lemma and, for each column, the endings that stand for it. */
  private record Paradigm(String lemmaEnding, List<List<String>> columns) {}

  private final Map<String, Paradigm> classes = new HashMap<>();
  private final List<Paradigm> automatic = new ArrayList<>();

  private Inflection() {}

  /** The classes in the language's {@code inflection.tsv}; none where it has no such file. */
  static Inflection load(String language) {
    Inflection inflection = new Inflection();
    for (String line : LanguageFiles.lines(language, "inflection.tsv")) {
      inflection.add(line.split("\t"));
    }

    inflection.automatic.sort(
        (a, b) -> Integer.compare(b.lemmaEnding().length(), a.lemmaEnding().length()));
    return inflection;
  }

  /**
   * All forms of a name.
   *
   * @param personal whether unmarked words are inflected by the automatic classes
   * @throws IllegalArgumentException for a class that the language does not have, or whose lemma
   *     ending the word does not have, or for classes in one phrase that do not agree
   */
  List<String> expand(String name, boolean personal) {
    List<List<List<String>>> words = new ArrayList<>();
    for (String word : name.split(" ")) {
      words.add(forms(word, personal));
    }

    int columns = words.stream().mapToInt(List::size).max().orElse(1);
    List<String> forms = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      forms.addAll(phrases(name, words, column, columns));
    }

    return forms.stream().distinct().toList();
  }

  private static List<String> phrases(
      String name, List<List<List<String>>> words, int column, int columns) {
    List<String> phrases = List.of("");
    for (List<List<String>> word : words) {
      if (word.size() != 1 && word.size() != columns) {
        throw new IllegalArgumentException(
            "Cannot inflect %s: its classes have %s and %s columns"
                .formatted(name, word.size(), columns));
      }

      List<String> longer = new ArrayList<>();
      for (String phrase : phrases) {
        for (String form : word.get(word.size() == 1 ? 0 : column)) {
          longer.add(phrase.isEmpty() ? form : phrase + " " + form);
        }
      }

      phrases = longer;
    }

    return phrases;
  }

  private List<List<String>> forms(String word, boolean personal) {
    int slash = word.lastIndexOf('/');
    if (slash <= 0) {
      return personal ? automatic(word) : List.of(List.of(word));
    }

    int end = slash + 1;
    while (end < word.length() && Character.isLetterOrDigit(word.charAt(end))) {
      end++;
    }

    String lemma = word.substring(0, slash);
    String name = word.substring(slash + 1, end);
    String mark = word.substring(end);
    if (name.equals(UNINFLECTED)) {
      return List.of(List.of(lemma + mark));
    }

    Paradigm paradigm = classes.get(name);
    if (paradigm == null || !lemma.endsWith(paradigm.lemmaEnding())) {
      throw new IllegalArgumentException(
          "Cannot inflect %s: %s"
              .formatted(word, paradigm == null ? "no such class" : "it has another lemma ending"));
    }

    return inflect(lemma, paradigm, mark);
  }

  private List<List<String>> automatic(String word) {
    if (word.indexOf('.') >= 0 || !Character.isUpperCase(word.charAt(0))) {
      return List.of(List.of(word));
    }

    return automatic.stream()
        .filter(paradigm -> word.endsWith(paradigm.lemmaEnding()))
        .findFirst()
        .map(paradigm -> inflect(word, paradigm, ""))
        .orElse(List.of(List.of(word)));
  }

  private static List<List<String>> inflect(String lemma, Paradigm paradigm, String mark) {
    String stem = lemma.substring(0, lemma.length() - paradigm.lemmaEnding().length());
    return paradigm.columns().stream()
        .map(endings -> endings.stream().map(ending -> stem + ending + mark).toList())
        .toList();
  }

  private void add(String[] columns) {
    List<List<String>> endings = new ArrayList<>();
    for (int i = 2; i < columns.length; i++) {
      endings.add(Arrays.stream(columns[i].strip().split(",")).map(Inflection::ending).toList());
    }

    Paradigm paradigm = new Paradigm(ending(columns[1]), Collections.unmodifiableList(endings));
    if (columns[0].startsWith(AUTO)) {
      automatic.add(paradigm);
    } else {
      classes.put(columns[0].strip(), paradigm);
    }
  }

  private static String ending(String text) {
    String ending = text.strip();
    return ending.equals("-") ? "" : ending;
  }
}
