package rabita.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.evaluation.SingleDates.DateCase;
import rabita.evaluation.SingleDates.Grain;

/**
 * The cases of {@code duckling_LANG.tsv} that mean one day, week, month, quarter or year; times of
 * day, intervals and feasts are left out.
 */
final class DucklingCases {
  private static final String FORMAT = "duckling";
  private static final Pattern FORM = Pattern.compile("/duckling_([a-z]+)\\.tsv$");
  private static final Pattern VALUE =
      Pattern.compile(
          "^\\(datetime \\((\\d+), (\\d+), (\\d+), .*\\) (Day|Week|Month|Quarter|Year)\\)$");

  private DucklingCases() {}

  static List<DateCase> read(GoldFolder gold, GoldNames names) {
    List<DateCase> cases = new ArrayList<>();
    for (Path file : gold.matching(FORM)) {
      Matcher form = FORM.matcher(GoldFolder.slashed(file));
      Optional<String> code = form.find() ? names.code(FORMAT, form.group(1)) : Optional.empty();
      for (Map<String, String> row : Tsv.read(file).rows()) {
        Matcher value = VALUE.matcher(row.getOrDefault("expected", ""));
        if (code.isPresent() && value.find()) {
          cases.add(
              new DateCase(
                  FORMAT,
                  code.get(),
                  row.getOrDefault("expression", ""),
                  names.reference(FORMAT),
                  day(value),
                  Grain.valueOf(value.group(4).toUpperCase(Locale.ROOT))));
        }
      }
    }

    return cases;
  }

  /** The day; a month or year is written with day 0 too. */
  private static LocalDate day(Matcher value) {
    return LocalDate.of(
        Integer.parseInt(value.group(1)),
        Math.max(1, Integer.parseInt(value.group(2))),
        Math.max(1, Integer.parseInt(value.group(3))));
  }
}
