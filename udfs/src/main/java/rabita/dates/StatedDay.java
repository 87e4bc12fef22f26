package rabita.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rabita.dates.PublicationDay.Basis;
import rabita.dates.PublicationDay.Stated;
import rabita.text.FoldedText;

/**
 * The publication day that a text states: on a line with a label ("Published: ..."), else on a line
 * that is only a date, else in a dateline at the beginning. Full days only; where two of a kind
 * disagree, none.
 */
final class StatedDay {
  /** Longer lines are text. */
  private static final int LONGEST_LINE = 160;

  /** Letters of a line that is only a date: "PM", "GMT", "ساعت". */
  private static final int MOST_LETTERS = 8;

  /** A dateline stands no deeper in the text. */
  private static final int DATELINE_REACH = 300;

  private static final int LONGEST_PLACE = 40;

  /** How a line states its date, the surest first. */
  private enum Kind {
    LABELLED,
    ALONE,
    DATELINE
  }

  private record Candidate(Kind kind, LocalDate day, Stated where) {}

  private final FoldedText text;
  private final List<String> labels;

  /**
   * A reader for one text.
   *
   * @param text the text
   * @param labels folded labels of its language
   */
  StatedDay(FoldedText text, List<String> labels) {
    this.text = text;
    this.labels = labels;
  }

  /** The day stated, where all lines of the surest kind agree. */
  Optional<PublicationDay> find(List<Recognition.Found> found) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int index = i;
      day(found.get(i))
          .ifPresent(
              day ->
                  kind(found, index)
                      .ifPresent(
                          kind ->
                              candidates.add(new Candidate(kind, day, where(found.get(index))))));
    }

    for (Kind kind : Kind.values()) {
      Set<LocalDate> days = new HashSet<>();
      List<Stated> places = new ArrayList<>();
      for (Candidate candidate : candidates) {
        if (candidate.kind() == kind) {
          days.add(candidate.day());
          places.add(candidate.where());
        }
      }

      if (!days.isEmpty()) {
        return days.size() > 1
            ? Optional.empty()
            : Optional.of(
                new PublicationDay(
                    days.iterator().next(), Optional.empty(), Basis.TEXT, List.copyOf(places)));
      }
    }

    return Optional.empty();
  }

  private static Stated where(Recognition.Found one) {
    return new Stated(one.rawBegin(), one.rawEnd());
  }

  /** The day of an expression that is one day and needs no publication day. */
  private static Optional<LocalDate> day(Recognition.Found one) {
    Value value = Recognition.value(one.meaning(), Optional.empty());
    boolean isDay =
        value.granularity() == Granularity.DAY && value.earliest().equals(value.latest());
    return isDay ? value.earliest().filter(PlausibleDay::isPlausible) : Optional.empty();
  }

  private Optional<Kind> kind(List<Recognition.Found> found, int index) {
    Recognition.Found one = found.get(index);
    int begin = lineBegin(one.begin());
    int end = lineEnd(one.end());
    if (begin >= 0 && end >= 0 && end - begin <= LONGEST_LINE) {
      if (isLabelled(begin, one.begin())) {
        return Optional.of(Kind.LABELLED);
      }

      if (lettersOutside(found, index, begin, end) <= MOST_LETTERS) {
        return Optional.of(Kind.ALONE);
      }
    }

    return begin >= 0 && isDateline(begin, one) ? Optional.of(Kind.DATELINE) : Optional.empty();
  }

  private boolean isLabelled(int lineBegin, int before) {
    String head = new String(text.units(), lineBegin, before - lineBegin);
    for (String label : labels) {
      int at = head.indexOf(label);
      if (at >= 0
          && (at == 0 || !Lexicon.isWordPart(head.charAt(at - 1)))
          && letters(head, 0, at) <= MOST_LETTERS
          && saysDateNext(head, at + label.length())) {
        return true;
      }
    }

    return false;
  }

  /** After a label may come a mark, other dates and a short word ("on", "روز"). */
  private static boolean saysDateNext(String head, int from) {
    boolean wholeWord = from >= head.length() || !Lexicon.isWordPart(head.charAt(from));
    boolean colon = head.indexOf(':', from) >= 0 && head.indexOf(':', from) <= from + 2;
    return wholeWord
        && letters(head, from, head.length()) <= (colon ? LONGEST_PLACE : MOST_LETTERS);
  }

  private static int letters(String line, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Lexicon.isWordPart(line.charAt(i)) ? 1 : 0;
    }

    return letters;
  }

  /** Letters of a line that stand in no expression. */
  private int lettersOutside(List<Recognition.Found> found, int index, int begin, int end) {
    int first = index;
    while (first > 0 && found.get(first - 1).end() > begin) {
      first--;
    }

    int letters = 0;
    int next = first;
    for (int i = begin; i < end; i++) {
      while (next < found.size() && found.get(next).end() <= i) {
        next++;
      }

      boolean inside = next < found.size() && found.get(next).begin() <= i;
      letters += !inside && Lexicon.isWordPart(text.charAt(i)) ? 1 : 0;
    }

    return letters;
  }

  /** "MOSCOW, 29 September 2021 (Agency) - ...": a short place before, a mark after. */
  private boolean isDateline(int lineBegin, Recognition.Found one) {
    if (one.begin() > DATELINE_REACH || one.begin() - lineBegin > LONGEST_PLACE) {
      return false;
    }

    int after = one.end();
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }

    return after < text.length() && "-(/:".indexOf(text.charAt(after)) >= 0;
  }

  private int lineBegin(int from) {
    int i = from;
    while (i > 0 && text.charAt(i - 1) != '\n') {
      if (from - i > LONGEST_LINE) {
        return -1;
      }

      i--;
    }

    return i;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n') {
      if (i - from > LONGEST_LINE) {
        return -1;
      }

      i++;
    }

    return i;
  }
}
