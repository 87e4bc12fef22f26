package rabita.cli;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import rabita.annotators.TextParts;
import rabita.entities.PlainName;
import rabita.study.Study;

/**
 * Documents, tokens, mentions of states and days from JSON lines to Parquet, by our functions in
 * SQL and by {@link PythonScript}: seconds of each and how far they agree.
 *
 * @param folder on this machine, for what is written meanwhile
 */
record PythonBench(SparkSession spark, Study study, Path folder, int rounds) {
  private static final String LINE = "id STRING, language STRING, published DATE, text STRING";
  private static final List<String> PARTS =
      List.of("tokens", "mentions", "countries_of_texts", "days_of_texts");

  void run(BenchSample sample, PythonScript script, PrintWriter out)
      throws IOException, InterruptedException {
    Path input = folder.resolve("sample.jsonl");
    Path names = folder.resolve("names.tsv");
    Path ours = folder.resolve("ours");
    Path theirs = folder.resolve("theirs.parquet");
    writeLines(sample.texts(), input);
    writeNames(names);
    int processes = spark.sparkContext().defaultParallelism();
    EngineTime theirTime = script.run(input, names, theirs, processes);
    EngineTime ourTime = EngineTime.ofQuickest("Rabita", rounds, () -> annotate(input, ours));
    ComparisonText text = new ComparisonText(out, sample.megabytes());
    out.printf("Documents, tokens, mentions of states and days, from JSON lines to Parquet%n%n");
    text.times(ourTime, theirTime);
    text.agreements("Python", Agreement.of(parts(ours), parts(theirs), PARTS));
  }

  /** By the functions, as one would call them in SQL. */
  private void annotate(Path input, Path output) {
    spark
        .read()
        .schema(LINE)
        .json(input.toString())
        .select(
            col("id").as("doc_id"),
            col("language"),
            col("published").as("published_on"),
            col("text"),
            expr("""
                    transform(text_tokens(text, language),
                      t -> struct(t.begin as begin, t.end as end, t.token as token))""")
                .as("tokens"),
            expr("""
                    transform(
                      filter(text_mentions(text, language), %s),
                      m -> struct(m.begin as begin, m.end as end, m.surface as surface,
                        m.country as country))"""
                    .formatted(TextParts.STATES))
                .as("mentions"),
            expr("""
                    transform(
                      filter(text_dates(text, language, published),
                        d -> d.granularity = 'day' and d.earliest is not null),
                      d -> struct(d.surface as surface, d.earliest as day))""")
                .as("dates"))
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(output.toString());
  }

  private Dataset<Row> parts(Path output) {
    return spark
        .read()
        .parquet(output.toString())
        .select(
            col("doc_id"),
            expr("transform(tokens, t -> struct(t.begin, t.end))").as("tokens"),
            expr("transform(mentions, m -> struct(m.begin, m.end, m.country))").as("mentions"),
            array_distinct(col("mentions.country")).as("countries_of_texts"),
            array_distinct(col("dates.day")).as("days_of_texts"));
  }

  private static void writeLines(Dataset<Row> texts, Path file) throws IOException {
    Iterator<String> lines =
        texts
            .select(
                to_json(
                    struct(
                        col("doc_id").as("id"),
                        col("language"),
                        col("published_on").as("published"),
                        col("text"))))
            .as(Encoders.STRING())
            .toLocalIterator();
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      while (lines.hasNext()) {
        writer.append(lines.next()).append('\n');
      }
    }
  }

  private void writeNames(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String language : study.languages()) {
      for (PlainName name : PlainName.of(language)) {
        lines.append("%s\t%s\t%s%n".formatted(language, name.surface(), name.country()));
      }
    }

    Files.writeString(file, lines);
  }
}
