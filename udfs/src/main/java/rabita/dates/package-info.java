/**
 * Date expressions in news: found, read and set on the time line, in the Gregorian, Solar Hijri and
 * Islamic calendars.
 *
 * <p>{@link rabita.dates.DateFinder} is the front door. Words, calendars and patterns of a language
 * are data ({@code rabita/languages/<code>/dates.conf}); code knows no language.
 */
package rabita.dates;
