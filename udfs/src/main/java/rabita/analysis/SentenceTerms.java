package rabita.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rabita.terms.Cue;
import rabita.terms.FoundTerm;
import rabita.terms.QuadClass;

/**
 * The lexicon terms of a sentence: how many stand there, not what the sentence says.
 *
 * @param sentence index of the sentence in the document
 * @param themes ids of the themes with a term in it, in order
 * @param verbalCooperation terms of events of this kind, see {@link QuadClass}
 * @param materialCooperation the same
 * @param verbalConflict the same
 * @param materialConflict the same
 * @param cues what cues stand in it
 */
public record SentenceTerms(
    int sentence,
    List<String> themes,
    int verbalCooperation,
    int materialCooperation,
    int verbalConflict,
    int materialConflict,
    Set<Cue> cues) {

  public SentenceTerms {
    themes = List.copyOf(themes);
    cues = Set.copyOf(cues);
  }

  /** A sentence without any. */
  public static SentenceTerms none(int sentence) {
    return new SentenceTerms(sentence, List.of(), 0, 0, 0, 0, Set.of());
  }

  /** Those of the terms found in a sentence. */
  static SentenceTerms of(int sentence, List<FoundTerm> found) {
    Set<String> themes = new TreeSet<>();
    Set<Cue> cues = new TreeSet<>();
    int[] events = new int[QuadClass.values().length];
    for (FoundTerm term : found) {
      String name = term.label().name();
      switch (term.label().use()) {
        case THEME -> themes.add(name);
        case EVENT -> events[QuadClass.ofEvent(name).orElseThrow().ordinal()]++;
        case CUE -> cues.add(Cue.find(name).orElseThrow());
      }
    }

    return new SentenceTerms(
        sentence,
        List.copyOf(themes),
        events[QuadClass.VERBAL_COOPERATION.ordinal()],
        events[QuadClass.MATERIAL_COOPERATION.ordinal()],
        events[QuadClass.VERBAL_CONFLICT.ordinal()],
        events[QuadClass.MATERIAL_CONFLICT.ordinal()],
        cues);
  }

  /** Whether a term of cooperation stands in it, verbal or material. */
  public boolean hasCooperation() {
    return verbalCooperation + materialCooperation > 0;
  }

  /** Whether a term of conflict stands in it, verbal or material. */
  public boolean hasConflict() {
    return verbalConflict + materialConflict > 0;
  }
}
