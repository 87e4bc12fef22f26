package rabita.cli;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import rabita.annotators.SparkNlpParts;
import rabita.annotators.TextParts;
import rabita.study.Study;

/**
 * Sentences, tokens and mentions of states of the same texts by our functions and by Spark NLP:
 * seconds of each, with nothing written, and how many of them are the same.
 *
 * @param folder for what is written meanwhile
 */
record EngineBench(Study study, Path folder, int rounds) {
  private static final List<String> PARTS =
      List.of("sentences", "tokens", "mentions", "countries_of_texts");

  void run(BenchSample sample, PrintWriter out) throws IOException {
    Dataset<Row> ours = TextParts.of(sample.texts());
    Dataset<Row> theirs =
        SparkNlpParts.of(sample.texts(), study.languages(), new Path(folder, "names.txt"))
            .of(sample.texts());
    ComparisonText text = new ComparisonText(out, sample.megabytes());
    out.printf("Sentences, tokens and mentions of states, nothing written%n%n");
    text.times(time("Rabita", ours), time("Spark NLP", theirs));
    text.agreements("Spark NLP", Agreement.of(withCountries(ours), withCountries(theirs), PARTS));
  }

  private EngineTime time(String engine, Dataset<Row> rows) {
    return EngineTime.ofQuickest(
        engine, rounds, () -> rows.write().format("noop").mode(SaveMode.Overwrite).save());
  }

  private static Dataset<Row> withCountries(Dataset<Row> parts) {
    return parts.withColumn("countries_of_texts", array_distinct(col("mentions.country")));
  }
}
