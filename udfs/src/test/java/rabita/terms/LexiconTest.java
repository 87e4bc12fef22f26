package rabita.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.terms.Label.Use;
import rabita.text.LanguageFiles;

/** The lexicon of each language is whole. */
class LexiconTest {
  /** The sixteen classes of PLOVER. */
  private static final List<String> CLASSES =
      List.of(
          ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN"
                  + " PROTEST SANCTION MOBILIZE COERCE ASSAULT")
              .split(" "));

  @Test
  void everyClassIsOfOneKind() {
    assertThat(LanguageFiles.lines("plover.tsv")).hasSize(CLASSES.size());
    assertThat(CLASSES)
        .allMatch(name -> QuadClass.ofEvent(name).isPresent())
        .filteredOn(name -> QuadClass.ofEvent(name).get() == QuadClass.VERBAL_COOPERATION)
        .containsExactly("AGREE", "CONSULT", "SUPPORT", "CONCEDE");
    assertThat(QuadClass.ofEvent("INVADE")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void everyLanguageHasTermsOfEveryClassAndCue(String language) {
    assertThat(names(language, Use.EVENT)).containsExactlyInAnyOrderElementsOf(CLASSES);
    assertThat(names(language, Use.CUE)).containsExactly("negated", "planned", "quoted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void noTermIsOfTwoClasses(String language) {
    Map<TermPattern, Set<String>> classes = new TreeMap<>(Comparator.comparing(TermPattern::key));
    for (LabelledTerm term : Lexicon.of(language, List.of())) {
      if (term.label().use() == Use.EVENT && term.pattern().conditions().isFree()) {
        classes.computeIfAbsent(term.pattern(), key -> new TreeSet<>()).add(term.label().name());
      }
    }

    assertThat(classes)
        .hasSizeGreaterThan(CLASSES.size())
        .allSatisfy((term, names) -> assertThat(names).as(term.key()).hasSize(1));
  }

  private static Set<String> names(String language, Use use) {
    return Lexicon.of(language, List.of()).stream()
        .map(LabelledTerm::label)
        .filter(label -> label.use() == use)
        .map(Label::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
