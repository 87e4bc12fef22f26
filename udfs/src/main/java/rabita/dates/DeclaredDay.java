package rabita.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.text.FoldedText;
import rabita.text.Folding;

/** Reads a publication day as inputs declare it. */
final class DeclaredDay {
  private static final int LONGEST = 100;
  private static final Pattern EPOCH = Pattern.compile("[0-9]{9,10}|[0-9]{12,13}");
  private static final Pattern JOINED = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})");
  private static final String TIME =
      "(?:[ ,t-]{1,3}([0-2]?[0-9]):([0-5][0-9])(?::([0-5][0-9])(?:\\.[0-9]{1,9})?)?)?(?:"
          + " ?(?:z|utc|gmt))?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([12][0-9]{3})([-/.])([0-9]{1,2})\\2([0-9]{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([12][0-9]{3})" + TIME);
  private static final DateTimeFormatter[] STANDARDS = {
    DateTimeFormatter.ISO_DATE_TIME,
    DateTimeFormatter.ISO_DATE,
    DateTimeFormatter.RFC_1123_DATE_TIME,
    DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssx", Locale.ROOT),
    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssx", Locale.ROOT),
    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss x", Locale.ROOT),
    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT),
    DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT),
  };

  private DeclaredDay() {}

  /** Reads a value in digits; RFC 1123 too. */
  static Optional<PublicationDay> read(String value) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }

    for (DateTimeFormatter standard : STANDARDS) {
      Optional<PublicationDay> day = standard(text, standard);
      if (day.isPresent()) {
        return day;
      }
    }

    return inDigits(Folding.fold(text).strip());
  }

  /** Reads a value in words: the one full day that the languages find in it. */
  static Optional<PublicationDay> inWords(String value, List<DateFinder> finders) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }

    FoldedText text = FoldedText.of(value);
    Set<LocalDate> days = new HashSet<>();
    for (DateFinder finder : finders) {
      for (DateExpression expression : finder.find(text, Optional.empty())) {
        expression.day().filter(PlausibleDay::isPlausible).ifPresent(days::add);
      }
    }

    return days.size() == 1
        ? Optional.of(PublicationDay.declaredDay(days.iterator().next(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<PublicationDay> standard(String text, DateTimeFormatter standard) {
    try {
      TemporalAccessor read =
          standard.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime moment) {
        return plausible(moment.toLocalDate(), Optional.of(moment.toInstant()));
      }

      if (read instanceof LocalDateTime moment) {
        return plausible(moment.toLocalDate(), Optional.of(moment.toInstant(ZoneOffset.UTC)));
      }

      return plausible(LocalDate.from(read), Optional.empty());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<PublicationDay> plausible(LocalDate day, Optional<Instant> instant) {
    return Optional.of(day)
        .filter(PlausibleDay::isPlausible)
        .map(plausible -> PublicationDay.declaredDay(plausible, instant));
  }

  private static Optional<PublicationDay> inDigits(String text) {
    Matcher joined = JOINED.matcher(text);
    if (joined.matches()) {
      return day(number(joined, 1), number(joined, 2), number(joined, 3), joined, 4);
    }

    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      Instant moment =
          text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      return plausible(moment.atOffset(ZoneOffset.UTC).toLocalDate(), Optional.of(moment));
    }

    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return day(number(first, 1), number(first, 3), number(first, 4), first, 5);
    }

    Matcher last = YEAR_LAST.matcher(text);
    return last.matches() ? yearLast(last) : Optional.empty();
  }

  private static Optional<PublicationDay> yearLast(Matcher parts) {
    int one = number(parts, 1);
    int two = number(parts, 3);
    int year = number(parts, 4);
    boolean dots = parts.group(2).equals(".");
    if (one > 12 || one == two || dots) {
      return day(year, two, one, parts, 5);
    }

    return two > 12 ? day(year, one, two, parts, 5) : Optional.empty();
  }

  private static Optional<PublicationDay> day(
      int year, int month, int day, Matcher parts, int time) {
    return PlausibleDay.of(year, month, day)
        .map(read -> PublicationDay.declaredDay(read, instant(read, parts, time)));
  }

  private static Optional<Instant> instant(LocalDate day, Matcher parts, int time) {
    if (parts.groupCount() < time || parts.group(time) == null || number(parts, time) > 23) {
      return Optional.empty();
    }

    int seconds = parts.group(time + 2) == null ? 0 : number(parts, time + 2);
    return Optional.of(
        day.atTime(number(parts, time), number(parts, time + 1), seconds)
            .toInstant(ZoneOffset.UTC));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
