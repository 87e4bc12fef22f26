package rabita.entities;

import java.util.Comparator;

/**
 * A name that stands in the text by itself; another may still win its place.
 *
 * @param begin index of its first unit in the folded text
 * @param end index after its last
 * @param wordBegin where its word begins: before its clitics
 * @param wordEnd where its word ends: behind its suffixes
 */
record Candidate(int begin, int end, int wordBegin, int wordEnd, NameForm form) {

  static final Comparator<Candidate> LEFTMOST_LONGEST =
      Comparator.comparingInt(Candidate::begin)
          .thenComparing(Comparator.comparingInt(Candidate::end).reversed());
}
