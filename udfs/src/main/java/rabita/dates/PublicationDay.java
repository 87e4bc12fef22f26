package rabita.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The day on which a document came out, and how it is known: declared in the input, else in the
 * address, else stated in the text; never guessed.
 *
 * @param day the day as written, in the place of the paper
 * @param instant the moment, where a time of day is declared with it; without zone it is UTC
 * @param basis how the day is known
 * @param stated where the text states it, raw offsets; with {@link Basis#TEXT} only
 */
public record PublicationDay(
    LocalDate day, Optional<Instant> instant, Basis basis, List<Stated> stated) {

  /** How a publication day is known. */
  public enum Basis {
    DECLARED,
    URL,
    TEXT
  }

  /** A span of the raw text that states the day. */
  public record Stated(int begin, int end) {}

  /**
   * Reads a declared value that is written in digits: ISO 8601, RFC 1123, {@code 2021-09-30
   * 17:02:00}, {@code 30.09.2021}, {@code 1400/07/20}, seconds or milliseconds since 1970.
   *
   * @param value as it stands in the input
   * @return empty when it cannot be read or can be read in two ways, as {@code 03/04/2021}
   */
  public static Optional<PublicationDay> declared(String value) {
    return declared(value, List.of());
  }

  /**
   * Reads a declared value in digits or in words.
   *
   * @param value as it stands in the input, "20 Mehr 1400" too
   * @param finders the languages it may be written in
   * @return empty when it cannot be read or can be read in two ways
   */
  public static Optional<PublicationDay> declared(String value, List<DateFinder> finders) {
    return DeclaredDay.read(value).or(() -> DeclaredDay.inWords(value, finders));
  }

  /**
   * Reads the day in an address: {@code /2021/09/30/}, {@code /20210930}, {@code /1400/07/20/},
   * {@code 13911222000865}; the numbers of a site as the data of its language say.
   *
   * @param address a URL or file name
   * @return empty where it holds no plausible day (1990 to 2100) or two different ones
   */
  public static Optional<PublicationDay> fromAddress(String address) {
    return AddressDay.read(address)
        .map(day -> new PublicationDay(day, Optional.empty(), Basis.URL, List.of()));
  }

  static PublicationDay declaredDay(LocalDate day, Optional<Instant> instant) {
    return new PublicationDay(day, instant, Basis.DECLARED, List.of());
  }
}
