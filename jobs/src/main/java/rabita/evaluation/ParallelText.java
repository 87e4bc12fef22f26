package rabita.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rabita.entities.Gazetteer;
import rabita.study.Study;
import rabita.text.FoldedText;
import rabita.text.Languages;

/**
 * One of several translations of the same lines.
 *
 * @param name the translation, of which a language may have several
 * @param language code of its language
 * @param found the states named on each line, by the kinds of names that the study counts
 */
record ParallelText(String name, String language, List<String> lines, List<Set<String>> found) {

  static ParallelText read(String name, String language, List<String> lines, Study study) {
    Gazetteer gazetteer = Gazetteer.of(Languages.load(language), study.actors());
    List<Set<String>> found = lines.stream().map(line -> states(gazetteer, line, study)).toList();
    return new ParallelText(name, language, lines, found);
  }

  private static Set<String> states(Gazetteer gazetteer, String line, Study study) {
    return gazetteer.find(FoldedText.of(line)).stream()
        .filter(mention -> study.countKinds().contains(mention.kind()))
        .flatMap(mention -> mention.entity().countryOn(Optional.empty()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The states named on a line; none behind the last. */
  Set<String> states(int line) {
    return line < found.size() ? found.get(line) : Set.of();
  }

  boolean names(int line, String state) {
    return states(line).contains(state);
  }
}
