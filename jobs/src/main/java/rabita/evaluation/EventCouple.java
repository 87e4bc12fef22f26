package rabita.evaluation;

import java.util.HashSet;
import rabita.analysis.EventFeature;

/**
 * Two stories that are to be told from each other.
 *
 * @param met whether they are put into one event
 */
record EventCouple(EventStory a, EventStory b, boolean met) {

  boolean must() {
    return a.document().equals(b.document());
  }

  Counts counts() {
    return Counts.exact(must() ? 1 : 0, met ? 1 : 0, must() && met ? 1 : 0);
  }

  String first() {
    return a.document().compareTo(b.document()) <= 0 ? a.document() : b.document();
  }

  String last() {
    return a.document().compareTo(b.document()) <= 0 ? b.document() : a.document();
  }

  /** Number of entities and persons that both name. */
  int entities() {
    return (int)
        a.features().stream()
            .filter(EventFeature::isEntity)
            .filter(new HashSet<>(b.features())::contains)
            .count();
  }
}
