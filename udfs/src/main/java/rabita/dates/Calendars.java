package rabita.dates;

/** The calendar systems by name, as language data name them. */
final class Calendars {
  static final CalendarSystem GREGORIAN = new GregorianCalendarSystem();
  static final CalendarSystem SOLAR_HIJRI = new SolarHijri();
  static final CalendarSystem TABULAR = new TabularIslamic();
  static final CalendarSystem UMM_AL_QURA = new UmmAlQura();

  private Calendars() {}

  /**
   * Which Islamic calendar a language counts with.
   *
   * @param name {@code tabular} or {@code umm-al-qura}
   * @throws IllegalArgumentException for another name
   */
  static CalendarSystem islamic(String name) {
    return switch (name) {
      case "tabular" -> TABULAR;
      case "umm-al-qura" -> UMM_AL_QURA;
      default ->
          throw new IllegalArgumentException(
              "Cannot use Islamic calendar: " + name + ". Name tabular or umm-al-qura.");
    };
  }
}
