package rabita.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.analysis.Analyzer;
import rabita.analysis.SourceDocument;
import rabita.text.FoldedText;
import rabita.text.LanguageDetector;
import rabita.text.Languages;

/**
 * The language of single lines, all languages being possible. Of a language of the study, the share
 * of lines whose first answer is the language, and the share that the analysis takes for it without
 * being told; of another, false acceptance: the share that the analysis takes for one of the
 * study's.
 */
final class LanguageEvaluation implements Evaluation {
  private static final Pattern PLAIN = Pattern.compile("/([a-z]{2,3}(?:-[A-Z][a-z]+)?)\\.txt$");
  private static final Pattern NTREX =
      Pattern.compile("/newstest\\d+-(?:ref|src)\\.([^/]+)\\.txt$");

  /** A file of lines in one language. */
  private record Lines(String set, String language, List<String> lines) {}

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    Analyzer analyzer = Analyzer.of(setting.study());
    List<Result> results = new ArrayList<>();
    for (Lines file : files(gold, setting.names())) {
      List<String> answers =
          file.lines().stream()
              .map(line -> LanguageDetector.detect(FoldedText.of(line)).language())
              .toList();
      List<String> taken = file.lines().stream().map(line -> taken(analyzer, line)).toList();
      Speed speed = Speed.lines(file.lines(), line -> LanguageDetector.detect(FoldedText.of(line)));
      if (setting.study().languages().contains(file.language())) {
        results.add(share(file, "first answer", answers, file.language()).timed(speed));
        results.add(share(file, "taken for it", taken, file.language()));
      } else {
        long accepted =
            taken.stream().filter(answer -> !answer.equals(Languages.UNDETERMINED)).count();
        results.add(
            Result.ofMistakes(
                    Task.LANGUAGE,
                    file.set(),
                    file.language(),
                    "false acceptance",
                    taken.size(),
                    accepted)
                .timed(speed));
      }

      note(file, answers, taken, setting);
    }

    return results;
  }

  private static Result share(Lines file, String measure, List<String> answers, String wanted) {
    long found = answers.stream().filter(one -> !one.equals(Languages.UNDETERMINED)).count();
    long right = answers.stream().filter(wanted::equals).count();
    return Result.ofShare(
        Task.LANGUAGE, file.set(), file.language(), measure, answers.size(), found, right);
  }

  private static String taken(Analyzer analyzer, String line) {
    return analyzer
        .analyze(
            new SourceDocument(
                line, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
        .language();
  }

  private static List<Lines> files(GoldFolder gold, GoldNames names) {
    List<Lines> files = new ArrayList<>();
    for (Path file : gold.matching(PLAIN)) {
      name(PLAIN, file)
          .filter(Languages.known()::contains)
          .ifPresent(code -> files.add(lines("sentences " + code, code, file)));
    }

    for (Path file : gold.matching(NTREX)) {
      name(NTREX, file)
          .ifPresent(
              name ->
                  names
                      .code("ntrex", name)
                      .ifPresent(code -> files.add(lines("NTREX " + name, code, file))));
    }

    return files;
  }

  private static Optional<String> name(Pattern form, Path file) {
    Matcher matcher = form.matcher(GoldFolder.slashed(file));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Lines lines(String set, String code, Path file) {
    return new Lines(
        set, code, GoldFolder.lines(file).stream().filter(line -> !line.isBlank()).toList());
  }

  private static void note(Lines file, List<String> answers, List<String> taken, Setting setting) {
    boolean ours = setting.study().languages().contains(file.language());
    for (int i = 0; i < answers.size(); i++) {
      String said = ours ? answers.get(i) : taken.get(i);
      boolean wrong = ours ? !said.equals(file.language()) : !said.equals(Languages.UNDETERMINED);
      if (wrong) {
        setting
            .mistakes()
            .add(file.set(), Mistakes.Sort.WRONG_VALUE, "said " + said, file.lines().get(i));
      }
    }
  }
}
