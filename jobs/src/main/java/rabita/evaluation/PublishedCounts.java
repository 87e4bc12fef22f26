package rabita.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rabita.analysis.Analyzer;
import rabita.analysis.Annotation;

/**
 * What is found of the days of publication in the articles of one corpus and language: how many
 * have a day, by the basis on which it was found; how often it is the declared day; and how often
 * the day in the text is the one in the address, where an article has both.
 */
final class PublishedCounts {
  private static final String BY_ADDRESS = "url";
  private static final String BY_TEXT = "text";
  private static final int HEAD = 60;

  private final String set;
  private final String language;
  private final Mistakes mistakes;
  private final Map<String, Long> bases = new TreeMap<>(Map.of(BY_ADDRESS, 0L, BY_TEXT, 0L));
  private final Map<String, Tally> declared = new TreeMap<>();
  private final Tally bothBases = new Tally();
  private long records;
  private long bytes;
  private long nanos;

  PublishedCounts(String set, String language, Mistakes mistakes) {
    this.set = set;
    this.language = language;
    this.mistakes = mistakes;
  }

  void add(PublishedRecord article, Analyzer analyzer) {
    long begin = System.nanoTime();
    Annotation annotation = analyzer.analyze(article.document());
    nanos += System.nanoTime() - begin;
    bytes += article.document().text().getBytes(StandardCharsets.UTF_8).length;
    records++;
    String head = head(annotation.text());
    Optional<LocalDate> day = annotation.publishedOn();
    if (day.isPresent()) {
      bases.merge(annotation.publishedBasis(), 1L, Long::sum);
    } else {
      mistakes.add(set, Mistakes.Sort.MISSED, "no day", head);
    }

    article.declared().ifPresent(wanted -> compare(annotation, wanted, head));
    if (annotation.publishedBasis().equals(BY_ADDRESS)) {
      Annotation other = analyzer.analyze(article.withoutAddress());
      other.publishedOn().ifPresent(stated -> compareBases(day.orElseThrow(), stated, head));
    }
  }

  private void compare(Annotation annotation, LocalDate wanted, String head) {
    boolean right = annotation.publishedOn().equals(Optional.of(wanted));
    declared
        .computeIfAbsent(annotation.publishedBasis(), key -> new Tally())
        .add(annotation.publishedOn().isPresent(), right);
    if (!right && annotation.publishedOn().isPresent()) {
      wrong(annotation.publishedBasis(), wanted, annotation.publishedOn().get(), head);
    }
  }

  private void compareBases(LocalDate inAddress, LocalDate stated, String head) {
    bothBases.add(true, inAddress.equals(stated));
    if (!inAddress.equals(stated)) {
      wrong(BY_TEXT, inAddress, stated, head);
    }
  }

  private void wrong(String basis, LocalDate wanted, LocalDate found, String head) {
    mistakes.add(
        set,
        Mistakes.Sort.WRONG_VALUE,
        "day by " + basis,
        "want %s got %s | %s".formatted(wanted, found, head));
  }

  List<Result> results() {
    List<Result> results = new ArrayList<>();
    long found = bases.values().stream().mapToLong(count -> count).sum();
    results.add(
        Result.ofShare(Task.PUBLISHED, set, language, "day found", records, found, found)
            .timed(new Speed(bytes / 1e6, nanos / 1e9, "MB/s")));
    bases.forEach(
        (basis, count) ->
            results.add(
                Result.ofShare(
                    Task.PUBLISHED, set, language, "found by " + basis, records, count, count)));
    declared.forEach(
        (basis, tally) ->
            results.add(tally.result(Task.PUBLISHED, set, language, "as declared, " + basis)));
    Result agreed = bothBases.result(Task.PUBLISHED, set, language, "text as url");
    if (agreed.gold() > 0) {
      results.add(agreed);
    }

    return results;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length())).replaceAll("\\s+", " ");
  }
}
