package rabita.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rabita.analysis.Analyzer;
import rabita.study.Fields;

/** The day of publication in corpora, found without the time that they declare. */
final class PublishedEvaluation implements Evaluation {
  private static final Pattern FORM = Pattern.compile("/([^/]+)\\.jsonl(?:\\.gz)?$");

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    Analyzer analyzer = Analyzer.of(setting.study());
    List<Result> results = new ArrayList<>();
    for (Path file : gold.matching(FORM)) {
      String set = "published " + file.getFileName();
      Map<String, PublishedCounts> byLanguage = new LinkedHashMap<>();
      for (String line : GoldFolder.lines(file)) {
        record(file, line, setting.study().fields())
            .ifPresent(
                record ->
                    byLanguage
                        .computeIfAbsent(
                            record.language(),
                            key -> new PublishedCounts(set, key, setting.mistakes()))
                        .add(record, analyzer));
      }

      byLanguage.values().forEach(counts -> results.addAll(counts.results()));
    }

    return results;
  }

  private static Optional<PublishedRecord> record(Path file, String line, Fields names) {
    return line.isBlank() ? Optional.empty() : PublishedRecord.parse(file, line, names);
  }
}
