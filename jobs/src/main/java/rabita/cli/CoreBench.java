package rabita.cli;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rabita.analysis.Analyzer;
import rabita.analysis.SourceDocument;
import rabita.sources.Sources;
import rabita.study.Study;

/**
 * The analysis of documents alone: one thread, texts in memory, no Spark.
 *
 * @param documents the first of the input
 * @param bytes of their texts in UTF-8
 */
record CoreBench(List<SourceDocument> documents, long bytes) {
  private static final long MOST_BYTES = 20_000_000;

  /** So much text goes through before it counts: the JVM has compiled by then what is run much. */
  private static final long WARM_BYTES = 150_000_000;

  /** Takes the first documents of an input, up to 20 MB of text. */
  static CoreBench of(Sources sources) {
    Iterator<Row> rows =
        sources
            .rows()
            .filter(col("role").equalTo("document"))
            .select("text", "title", "language", "published", "url")
            .toLocalIterator();
    List<SourceDocument> documents = new ArrayList<>();
    long bytes = 0;
    while (bytes < MOST_BYTES && rows.hasNext()) {
      Row row = rows.next();
      bytes += row.getString(0).getBytes(StandardCharsets.UTF_8).length;
      documents.add(
          new SourceDocument(
              row.getString(0), string(row, 1), string(row, 2), string(row, 3), string(row, 4)));
    }

    return new CoreBench(documents, bytes);
  }

  /** Seconds of each of some passes over all documents, after those that make the JVM warm. */
  List<Double> seconds(Study study, int passes) {
    for (long warm = 0; warm < WARM_BYTES && bytes > 0; warm += bytes) {
      pass(study);
    }

    return Stream.generate(() -> pass(study)).limit(passes).toList();
  }

  private double pass(Study study) {
    Analyzer analyzer = Analyzer.of(study);
    long begin = System.nanoTime();
    documents.forEach(analyzer::analyze);
    return (System.nanoTime() - begin) / 1e9;
  }

  String line(double seconds) {
    return String.format(
        Locale.ROOT,
        "One thread without Spark: %,d documents, %.1f MB of text, %.2f s, %.1f MB/s",
        documents.size(),
        bytes / 1e6,
        seconds,
        bytes / 1e6 / seconds);
  }

  private static Optional<String> string(Row row, int at) {
    return Optional.ofNullable(row.getString(at));
  }
}
