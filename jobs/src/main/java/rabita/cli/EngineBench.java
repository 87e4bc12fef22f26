package rabita.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import rabita.annotators.Segmentation;
import rabita.jobs.AnnotateJob;
import rabita.sources.Sources;
import rabita.study.Study;

/**
 * Sentences and tokens of the same texts by our functions and by Spark NLP: seconds of each, with
 * nothing written, after a round that does not count, and how many of their spans are the same.
 */
record EngineBench(SparkSession spark, Study study, String folder, int rounds) {
  /** Texts beyond the basic plane are left out: the engines count their characters differently. */
  private static final String BEYOND = "[\\x{10000}-\\x{10FFFF}]";

  void run(Sources sources, PrintWriter out) throws IOException {
    try {
      AnnotateJob.rows(sources.rows(), study)
          .filter(col("role").equalTo("document"))
          .filter(col("language").isin(study.languages().toArray()))
          .filter(not(col("text").rlike(BEYOND)))
          .select("doc_id", "language", "text")
          .dropDuplicates("doc_id")
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(folder);
      Dataset<Row> texts = spark.read().parquet(folder);
      double megabytes = texts.agg(sum(octet_length(col("text")))).first().getLong(0) / 1e6;
      print(out, texts, megabytes);
    } finally {
      Path path = new Path(folder);
      path.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(path, true);
    }
  }

  private void print(PrintWriter out, Dataset<Row> texts, double megabytes) {
    out.printf(Locale.ROOT, "%,d texts, %.1f MB%n%n", texts.count(), megabytes);
    out.printf("%-14s %10s %10s%n", "engine", "min s", "MB/s");
    print(out, "ours", seconds(texts, Segmentation::ours), megabytes);
    print(out, "Spark NLP", seconds(texts, Segmentation::sparkNlp), megabytes);
    Row same = Segmentation.agreement(Segmentation.ours(texts), Segmentation.sparkNlp(texts));
    out.printf("%n%-14s %10s %10s %10s %10s%n", "", "ours", "Spark NLP", "both", "F1");
    print(out, "sentences", same, 0);
    print(out, "tokens", same, 3);
  }

  private double seconds(Dataset<Row> texts, UnaryOperator<Dataset<Row>> engine) {
    double least = Double.MAX_VALUE;
    for (int round = 0; round <= rounds; round++) {
      long begin = System.nanoTime();
      engine.apply(texts).write().format("noop").mode(SaveMode.Overwrite).save();
      double seconds = (System.nanoTime() - begin) / 1e9;
      least = round == 0 ? least : Math.min(least, seconds);
    }

    return least;
  }

  private static void print(PrintWriter out, String engine, double seconds, double megabytes) {
    out.printf(Locale.ROOT, "%-14s %10.2f %10.1f%n", engine, seconds, megabytes / seconds);
  }

  /** Ours and theirs agree as a search does with labelled data: 2 both / (ours + theirs). */
  private static void print(PrintWriter out, String parts, Row row, int at) {
    long ours = row.getLong(at);
    long theirs = row.getLong(at + 1);
    long both = row.getLong(at + 2);
    out.printf(
        Locale.ROOT,
        "%-14s %,10d %,10d %,10d %10.3f%n",
        parts,
        ours,
        theirs,
        both,
        2.0 * both / (ours + theirs));
  }
}
