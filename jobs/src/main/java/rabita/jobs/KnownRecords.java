package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import rabita.sources.Inputs;
import rabita.sources.ReadFile;
import rabita.study.Study;

/**
 * The records that an output holds analysed.
 *
 * @param output the folder that holds them
 * @param state what it says of them
 * @param isCurrent whether their analysis is of this study and version
 * @param inputs the files of this run beside those that were read before
 */
public record KnownRecords(Path output, UpdateState state, boolean isCurrent, Inputs inputs) {
  /** What is read of an analysis that must be done anew. */
  private static final StructType RECORDS =
      StructType.fromDDL(
          "role STRING, uri STRING, split INT, record BIGINT, published STRING, reason STRING,"
              + " message STRING, excerpt STRING, text STRING, given_text STRING, given_id STRING,"
              + " given_title STRING, given_language STRING, given_source STRING, given_url STRING, "
              + KeptAnalysis.KEY
              + " STRING");

  /** The rows as they are held, see {@link KeptAnalysis}. */
  Dataset<Row> rows(SparkSession spark, Study study) {
    return spark
        .read()
        .schema(isCurrent ? KeptAnalysis.schema(spark, study) : RECORDS)
        .parquet(new Path(output, KeptAnalysis.FOLDER).toString());
  }

  /** Those of files that are not read again, under the names that these have beside the new. */
  Dataset<Row> renamed(Dataset<Row> held) {
    boolean distinct = Inputs.hasDistinctNames(state.files());
    Map<String, String> now = inputs.knownNames();
    List<Row> names = new ArrayList<>();
    for (ReadFile file : state.files()) {
      if (now.containsKey(file.path())) {
        names.add(RowFactory.create(distinct ? file.name() : file.path(), now.get(file.path())));
      }
    }

    boolean same =
        names.size() == state.files().size()
            && names.stream().allMatch(name -> name.getString(0).equals(name.getString(1)));
    if (same) {
      return held;
    }

    Dataset<Row> renames =
        held.sparkSession()
            .createDataFrame(names, StructType.fromDDL("old_uri STRING, new_uri STRING"));
    return held.join(broadcast(renames), col("uri").equalTo(col("old_uri")))
        .withColumn("uri", col("new_uri"))
        .drop("old_uri", "new_uri");
  }
}
