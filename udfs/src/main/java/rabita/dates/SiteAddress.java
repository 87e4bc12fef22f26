package rabita.dates;

import com.typesafe.config.Config;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.text.LanguageFiles;
import rabita.text.Languages;

/**
 * How a site numbers its articles, where the number begins with the day: {@code nn=8409170023} is
 * 1384-09-17 and a running number. Read from {@code publication.addresses} of the languages.
 *
 * @param hosts the site's names; those before a dot too ({@code www.})
 * @param number finds the number; groups: year, month, day
 * @param century what is added to the year of the number
 * @param firstYear the first year of the number
 * @param lastYear the last one
 */
record SiteAddress(List<String> hosts, Pattern number, int century, int firstYear, int lastYear) {
  private static final List<SiteAddress> KNOWN =
      Languages.known().stream()
          .filter(code -> LanguageFiles.exists(code, "dates.conf"))
          .map(code -> LanguageFiles.config(code, "dates.conf").resolve())
          .filter(config -> config.hasPath("publication.addresses"))
          .flatMap(config -> config.getConfigList("publication.addresses").stream())
          .map(SiteAddress::of)
          .toList();

  private static final Pattern HOST = Pattern.compile("(?:[a-z]+://)?([a-z0-9.-]+)(?::[0-9]+)?/");

  private static SiteAddress of(Config config) {
    String before =
        String.join("|", config.getStringList("before").stream().map(Pattern::quote).toList());
    String number =
        String.format(
            Locale.ROOT,
            "(?<=%s)([0-9]{%d})([0-9]{2})([0-9]{2})[0-9]{%d}(?![0-9])",
            before,
            config.getInt("year-digits"),
            config.getInt("serial-digits"));
    return new SiteAddress(
        config.getStringList("hosts"),
        Pattern.compile(number),
        config.getInt("century"),
        config.getInt("first-year"),
        config.getInt("last-year"));
  }

  /** The day of an address of a known site. */
  static Optional<LocalDate> read(String address) {
    Matcher matcher = HOST.matcher(address.toLowerCase(Locale.ROOT));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }

    String host = matcher.group(1);
    return KNOWN.stream()
        .filter(site -> site.isAt(host))
        .flatMap(site -> site.day(address).stream())
        .findFirst();
  }

  private boolean isAt(String host) {
    return hosts.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
  }

  private Optional<LocalDate> day(String address) {
    Matcher matcher = number.matcher(address);
    if (!matcher.find()) {
      return Optional.empty();
    }

    int year = Integer.parseInt(matcher.group(1));
    return year < firstYear || year > lastYear
        ? Optional.empty()
        : PlausibleDay.of(
            century + year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
  }
}
