package rabita.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.evaluation.SingleDates.DateCase;
import rabita.evaluation.SingleDates.Grain;
import rabita.text.FoldedText;
import rabita.text.LanguageDetector;

/**
 * The cases of {@code dateparser_cases.tsv} that give a text and a day. A script is shared by
 * several languages: a case that has letters the language lacks is left out.
 */
final class DateparserCases {
  private static final String FORMAT = "dateparser";
  private static final Pattern FORM = Pattern.compile("/dateparser_cases\\.tsv$");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern DAY = Pattern.compile("datetime\\((\\d+), (\\d+), (\\d+)");

  private DateparserCases() {}

  static List<DateCase> read(GoldFolder gold, GoldNames names) {
    List<DateCase> cases = new ArrayList<>();
    for (Path file : gold.matching(FORM)) {
      for (Map<String, String> row : Tsv.read(file).rows()) {
        String test = row.get("file") + " " + row.get("test") + " " + row.get("script");
        Optional<String> code = names.code(FORMAT, test);
        String arguments = row.getOrDefault("args...", "");
        Matcher text = QUOTED.matcher(arguments);
        Matcher day = DAY.matcher(arguments);
        if (code.isPresent() && text.find() && day.find() && mayBe(text.group(1), code.get())) {
          cases.add(
              new DateCase(
                  FORMAT, code.get(), text.group(1), names.reference(FORMAT), day(day), Grain.DAY));
        }
      }
    }

    return cases;
  }

  private static boolean mayBe(String text, String code) {
    return LanguageDetector.detect(FoldedText.of(text)).possible().contains(code);
  }

  private static LocalDate day(Matcher day) {
    return LocalDate.of(
        Integer.parseInt(day.group(1)),
        Integer.parseInt(day.group(2)),
        Integer.parseInt(day.group(3)));
  }
}
