package rabita.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import rabita.terms.Label.Use;
import rabita.text.LanguageFiles;

/**
 * The terms of a language: of the themes of a study, and those of events and cues in the language's
 * {@code events.tsv} and {@code cues.tsv}.
 *
 * <p>A line of a file is a class, a tab, and terms with {@code |} between. A term of events says
 * that a word stands there, not that the event took place.
 */
public final class Lexicon {
  private Lexicon() {}

  /**
   * All terms of a language.
   *
   * @throws IllegalArgumentException for a term that cannot be read or a class that is not known
   */
  public static List<LabelledTerm> of(String language, List<Theme> themes) {
    List<LabelledTerm> terms = new ArrayList<>();
    for (Theme theme : themes) {
      Label label = new Label(Use.THEME, theme.id());
      theme
          .terms()
          .getOrDefault(language, List.of())
          .forEach(term -> terms.add(new LabelledTerm(TermPattern.parse(term), label)));
    }

    terms.addAll(
        read(language, "events.tsv", Use.EVENT, name -> QuadClass.ofEvent(name).isPresent()));
    terms.addAll(read(language, "cues.tsv", Use.CUE, name -> Cue.find(name).isPresent()));
    return terms;
  }

  private static List<LabelledTerm> read(
      String language, String file, Use use, Predicate<String> isKnown) {
    List<LabelledTerm> terms = new ArrayList<>();
    for (String line : LanguageFiles.lines(language, file)) {
      String[] columns = line.split("\t");
      String name = columns[0].strip();
      if (columns.length < 2 || !isKnown.test(name)) {
        throw new IllegalArgumentException(
            "Cannot read %s of %s: a known class, a tab and terms are needed in: %s"
                .formatted(file, language, line));
      }

      Label label = new Label(use, name);
      Arrays.stream(columns[1].split("\\|"))
          .filter(term -> !term.isBlank())
          .forEach(term -> terms.add(new LabelledTerm(TermPattern.parse(term), label)));
    }

    return terms;
  }
}
