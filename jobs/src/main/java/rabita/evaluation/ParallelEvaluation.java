package rabita.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same sentences in several languages, line by line, as NTREX-128 has them: a state that most
 * name must be named by the rest. For each text, of the states that at least four other languages
 * name on a line, the share that it names too; and of the states that it names, the share that no
 * other language names. Texts in the same language do not vouch for each other.
 */
final class ParallelEvaluation implements Evaluation {
  private static final Pattern FORM = Pattern.compile("/newstest\\d+-(?:ref|src)\\.([^/]+)\\.txt$");
  private static final int VOICES = 4;

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<ParallelText> texts = texts(gold, setting);
    long languages = texts.stream().map(ParallelText::language).distinct().count();
    if (languages <= VOICES) {
      return List.of();
    }

    List<Result> results = new ArrayList<>();
    for (ParallelText text : texts) {
      results.addAll(results(text, texts, setting.mistakes()));
    }

    return results;
  }

  private static List<ParallelText> texts(GoldFolder gold, Setting setting) {
    List<ParallelText> texts = new ArrayList<>();
    for (Path file : gold.matching(FORM)) {
      Matcher form = FORM.matcher(GoldFolder.slashed(file));
      if (form.find()) {
        setting
            .names()
            .code("ntrex", form.group(1))
            .filter(setting.study().languages()::contains)
            .ifPresent(
                code ->
                    texts.add(
                        ParallelText.read(
                            form.group(1), code, GoldFolder.lines(file), setting.study())));
      }
    }

    return texts;
  }

  private static List<Result> results(
      ParallelText text, List<ParallelText> texts, Mistakes mistakes) {
    String set = "parallel " + text.name();
    Tally agreed = new Tally();
    Tally alone = new Tally();
    for (int line = 0; line < text.lines().size(); line++) {
      for (String state : states(texts, line)) {
        boolean names = text.names(line, state);
        long others = others(text, texts, line, state);
        if (others >= VOICES) {
          agreed.add(names, names);
          if (!names) {
            mistakes.add(set, Mistakes.Sort.MISSED, state, text.lines().get(line));
          }
        }

        if (names) {
          alone.add(others == 0, others == 0);
          if (others == 0) {
            mistakes.add(set, Mistakes.Sort.INVENTED, state, text.lines().get(line));
          }
        }
      }
    }

    return List.of(
        agreed.result(Task.PARALLEL, set, text.language(), "states of most"),
        alone.mistakes(Task.PARALLEL, set, text.language(), "states of it alone"));
  }

  private static Set<String> states(List<ParallelText> texts, int line) {
    Set<String> states = new TreeSet<>();
    texts.forEach(text -> states.addAll(text.states(line)));
    return states;
  }

  private static long others(ParallelText text, List<ParallelText> texts, int line, String state) {
    return texts.stream()
        .filter(other -> !other.language().equals(text.language()) && other.names(line, state))
        .map(ParallelText::language)
        .distinct()
        .count();
  }
}
