package rabita.analysis;

import java.util.List;

/**
 * Who is named together in a document.
 *
 * @param evidence each pair in each unit of text
 * @param namings how often each actor and pair is named; none where the document was not analysed
 * @param periods the same by periods that the sentences speak of
 * @param terms the lexicon terms of each sentence that names two states, in order
 * @param triads how often each pair of the focus is named with a third state
 */
public record Ties(
    List<Evidence> evidence,
    List<Naming> namings,
    List<PeriodNaming> periods,
    List<SentenceTerms> terms,
    List<Triad> triads) {
  static final Ties NONE = new Ties(List.of(), List.of(), List.of(), List.of(), List.of());
}
