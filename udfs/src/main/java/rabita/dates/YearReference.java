package rabita.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * Which year a day or month lies in.
 *
 * @param kind how it is said
 * @param value the year, or an offset
 */
record YearReference(Kind kind, int value) {
  /** Ways to say a year. */
  enum Kind {
    /** As a number. */
    FIXED,
    /** In years from the present one: "last year". */
    OFFSET,
    /** By the month or day: "last May", "next 5 May". */
    OCCURRENCE,
    /** Not at all: the nearest; value 1 in a clause about the future. */
    NEAREST
  }

  /** Days of one year of a calendar, as far as they matter for a choice of year. */
  interface Candidate {
    LocalDate first(int year);

    LocalDate last(int year);

    /** False in a year without such a day, as 29 February in most. */
    default boolean exists(int year) {
      return true;
    }
  }

  static final YearReference UNSAID = new YearReference(Kind.NEAREST, 0);

  /** How much farther a day ahead seems than one behind, as news mostly looks back, in per cent. */
  private static final int LOOKING_BACK = 300;

  private static final int LOOKING_AHEAD = 50;

  /** A weekday said decides before nearness does, up to two years ahead. */
  private static final int OTHER_WEEKDAY = 200_000;

  private static final int NO_SUCH_DAY = 1_000_000;

  static YearReference fixed(int year) {
    return new YearReference(Kind.FIXED, year);
  }

  static YearReference offset(int years) {
    return new YearReference(Kind.OFFSET, years);
  }

  static YearReference occurrence(int offset) {
    return new YearReference(Kind.OCCURRENCE, offset);
  }

  /** The same in a clause about the future. */
  YearReference inFuture() {
    return kind == Kind.NEAREST ? new YearReference(Kind.NEAREST, 1) : this;
  }

  boolean isFixed() {
    return kind == Kind.FIXED;
  }

  /**
   * The year meant.
   *
   * @param system the calendar
   * @param anchor the publication day
   * @param candidate what lies in the year
   * @param weekday the weekday of its first day, where it is said
   */
  int year(CalendarSystem system, LocalDate anchor, Candidate candidate, OptionalInt weekday) {
    int present = system.fields(anchor).year();
    return switch (kind) {
      case FIXED -> value;
      case OFFSET -> present + value;
      case OCCURRENCE -> value == 0 ? present : occurrence(present, anchor, candidate);
      case NEAREST -> nearest(system, anchor, candidate, weekday);
    };
  }

  private int occurrence(int present, LocalDate anchor, Candidate candidate) {
    int step = Integer.signum(value);
    int year = present - step; // one too early, so that the loop finds the first that fits
    while (step < 0
        ? !candidate.last(year).isBefore(anchor)
        : !candidate.first(year).isAfter(anchor)) {
      year += step;
    }

    return year + value - step;
  }

  /**
   * How far a day seems to be.
   *
   * @param days from the publication day, negative in the past
   * @param inFuture true in a clause about the future
   */
  static long distance(long days, boolean inFuture) {
    return days < 0 ? -days * 100 : days * (inFuture ? LOOKING_AHEAD : LOOKING_BACK);
  }

  private int nearest(
      CalendarSystem system, LocalDate anchor, Candidate candidate, OptionalInt weekday) {
    int present = system.fields(anchor).year();
    int best = present;
    long least = Long.MAX_VALUE;
    boolean byWeekday = weekday.isPresent() && system.doubt() == 0;
    int reach = byWeekday || !candidate.exists(present) ? 4 : 1;
    for (int year = present - reach; year <= present + reach; year++) {
      LocalDate first = candidate.first(year);
      long after = ChronoUnit.DAYS.between(anchor, first);
      long before = ChronoUnit.DAYS.between(candidate.last(year), anchor);
      long distance = distance(after > 0 ? after : -Math.max(0, before), value > 0);
      if (byWeekday && first.getDayOfWeek().getValue() != weekday.getAsInt()) {
        distance += OTHER_WEEKDAY;
      }

      if (!candidate.exists(year)) {
        distance += NO_SUCH_DAY;
      }

      if (distance < least) {
        least = distance;
        best = year;
      }
    }

    return best;
  }
}
