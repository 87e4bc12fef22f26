package rabita.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rabita.study.Study;

/**
 * Pairs of news texts of COUNTER (Sharjeel, Nawab and Rayson 2017): the one of an agency, the other
 * of a newspaper. Those that are wholly derived must meet, those that are not derived must not; at
 * what similarity they do is measured from 0.05 to 0.9. Partly derived ones may do either and are
 * counted apart.
 */
final class StoriesEvaluation implements Evaluation {
  private static final Pattern FORM = Pattern.compile("/COUNTER/(\\d+)([pP]?)\\.xml$");
  private static final String SET = "COUNTER";
  private static final String WHOLLY = "WD";
  private static final String PARTLY = "PD";

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<DerivedPair> pairs = pairs(gold, setting.study());
    if (pairs.isEmpty()) {
      return List.of();
    }

    String language = pairs.get(0).language();
    double chosen = setting.study().stories().similarity();
    note(pairs, chosen, setting.mistakes());
    List<Result> results = new ArrayList<>();
    IntStream.rangeClosed(1, 18)
        .mapToObj(step -> met(pairs, language, step / 20.0, "similarity"))
        .forEach(results::add);
    results.add(met(pairs, language, chosen, "study's similarity"));
    Tally partly = new Tally();
    pairs.stream()
        .filter(pair -> pair.label().equals(PARTLY))
        .forEach(pair -> partly.add(true, pair.similarity() >= chosen));
    results.add(partly.result(Task.STORIES, SET, language, "partly derived that meet"));
    return results;
  }

  private static Result met(List<DerivedPair> pairs, String language, double least, String what) {
    List<Counts> units =
        pairs.stream()
            .filter(pair -> !pair.label().equals(PARTLY))
            .map(pair -> counts(pair, pair.similarity() >= least))
            .toList();
    String measure = what + String.format(Locale.ROOT, " %.2f", least);
    return Result.ofSpans(Task.STORIES, SET, language, measure, units);
  }

  private static Counts counts(DerivedPair pair, boolean met) {
    boolean must = pair.label().equals(WHOLLY);
    return Counts.exact(must ? 1 : 0, met ? 1 : 0, must && met ? 1 : 0);
  }

  private static void note(List<DerivedPair> pairs, double chosen, Mistakes mistakes) {
    for (DerivedPair pair : pairs) {
      boolean met = pair.similarity() >= chosen;
      if (!pair.label().equals(PARTLY) && met != pair.label().equals(WHOLLY)) {
        mistakes.add(
            SET,
            met ? Mistakes.Sort.INVENTED : Mistakes.Sort.MISSED,
            pair.number(),
            String.format(Locale.ROOT, "%.3f %s", pair.similarity(), pair.headline()));
      }
    }
  }

  private static List<DerivedPair> pairs(GoldFolder gold, Study study) {
    Map<String, Path> originals = new TreeMap<>();
    Map<String, Path> derived = new TreeMap<>();
    for (Path file : gold.matching(FORM)) {
      Matcher form = FORM.matcher(GoldFolder.slashed(file));
      if (form.find()) {
        (form.group(2).isEmpty() ? originals : derived).put(form.group(1), file);
      }
    }

    derived.keySet().retainAll(originals.keySet());
    return derived.entrySet().stream()
        .map(pair -> DerivedPair.read(originals.get(pair.getKey()), pair.getValue(), study))
        .toList();
  }
}
