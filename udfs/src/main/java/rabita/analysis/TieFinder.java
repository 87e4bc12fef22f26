package rabita.analysis;

import java.util.List;
import java.util.Set;
import rabita.entities.MentionKind;
import rabita.study.Granularity;
import rabita.study.Study;

/** Finds who is named together in a document, and counts it. */
public final class TieFinder {
  private final EvidenceFinder evidence;
  private final NamingCounter namings;
  private final PeriodCounter periods;
  private final TriadCounter triads;

  /** A finder for a study. */
  public TieFinder(Study study) {
    Set<MentionKind> kinds = study.countKinds();
    evidence = new EvidenceFinder(kinds);
    namings = new NamingCounter(kinds, Set.copyOf(study.focus()));
    periods = new PeriodCounter(kinds, level -> granularities(study, level));
    triads = new TriadCounter(kinds, Set.copyOf(study.focus()));
  }

  /**
   * The ties of an analysed document.
   *
   * @param sentences number of its sentences
   * @param mentions in order
   * @param dates in order
   * @param terms of its sentences
   */
  public Ties find(
      int sentences, List<NamedMention> mentions, List<SpokenDate> dates, DocumentTerms terms) {
    List<Evidence> found = evidence.find(mentions);
    List<Naming> named = namings.count(sentences, mentions, found, terms);
    return new Ties(
        found,
        named,
        periods.count(named, mentions, found, dates, terms),
        ofTies(found, terms),
        triads.count(mentions));
  }

  /** The terms of the sentences that name two states. */
  private static List<SentenceTerms> ofTies(List<Evidence> evidence, DocumentTerms terms) {
    return evidence.stream()
        .filter(one -> one.level() == Level.COUNTRY && one.unit() == Unit.SENTENCE)
        .map(one -> one.sentence().getAsInt())
        .distinct()
        .map(terms::of)
        .toList();
  }

  private static List<Granularity> granularities(Study study, String level) {
    return level.equals(Level.ENTITY.label()) ? study.entityGranularities() : study.granularities();
  }
}
