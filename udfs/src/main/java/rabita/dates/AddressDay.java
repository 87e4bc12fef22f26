package rabita.dates;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in an address. */
final class AddressDay {
  private static final int LONGEST_ADDRESS = 2000;

  /** Year, month and day with the same separator between them, or none. */
  private static final Pattern PARTED =
      Pattern.compile("(?<![0-9])([12][0-9]{3})([-/_.])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");

  private static final Pattern JOINED =
      Pattern.compile("(?<![0-9])([12][0-9]{3})([0-9]{2})([0-9]{2})(?![0-9])");

  /** A running number behind a Solar Hijri date. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?<![0-9])(1[34][0-9]{2})([0-9]{2})([0-9]{2})[0-9]{6}(?![0-9])");

  private AddressDay() {}

  static Optional<LocalDate> read(String address) {
    String part = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    Optional<LocalDate> numbered = SiteAddress.read(part);
    if (numbered.isPresent()) {
      return numbered;
    }

    Set<LocalDate> days = new HashSet<>();
    Matcher parted = PARTED.matcher(part);
    while (parted.find()) {
      day(parted.group(1), parted.group(3), parted.group(4)).ifPresent(days::add);
    }

    for (Pattern pattern : new Pattern[] {JOINED, NUMBERED}) {
      Matcher matcher = pattern.matcher(part);
      while (matcher.find()) {
        day(matcher.group(1), matcher.group(2), matcher.group(3)).ifPresent(days::add);
      }
    }

    return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return PlausibleDay.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
