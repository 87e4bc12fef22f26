package rabita.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.expressions.Window;
import rabita.jobs.AnnotateJob;
import rabita.sources.Sources;
import rabita.study.Study;

/**
 * The texts that engines are compared with: doc_id, language, published_on, text.
 *
 * @param texts on the disk
 * @param count how many
 * @param megabytes of their text in UTF-8
 */
record BenchSample(Dataset<Row> texts, long count, double megabytes) {
  /** Texts beyond the basic plane are left out: Spark NLP counts their characters differently. */
  private static final String BEYOND = "[\\x{10000}-\\x{10FFFF}]";

  /**
   * Takes documents of an input, of each language about as many; the same ones each time.
   *
   * @param most so many at most
   */
  static BenchSample of(Sources sources, Study study, int most, Path folder) {
    Dataset<Row> documents =
        AnnotateJob.rows(sources.rows(), study)
            .filter(col("role").equalTo("document"))
            .filter(col("language").isin(study.languages().toArray()))
            .filter(not(col("text").rlike(BEYOND)))
            .select("doc_id", "language", "published_on", "text")
            .dropDuplicates("doc_id");
    documents
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("language").orderBy(xxhash64(col("doc_id")), col("doc_id"))))
        .orderBy("place", "language")
        .limit(most)
        .drop("place")
        .repartition(2 * sources.rows().sparkSession().sparkContext().defaultParallelism())
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folder.toString());
    Dataset<Row> texts = sources.rows().sparkSession().read().parquet(folder.toString());
    long count = texts.count();
    double megabytes =
        count == 0 ? 0 : texts.agg(sum(octet_length(col("text")))).first().getLong(0) / 1e6;
    return new BenchSample(texts, count, megabytes);
  }
}
