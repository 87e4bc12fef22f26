package rabita.jobs;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Patterns;
import rabita.tables.TableChecks;

/**
 * Finds the sets of items that documents often name together (FP-growth: Han, Pei and Yin 2000; in
 * parallel: Li et al. 2008), of each language and basis on its own.
 *
 * <p>Documents of many items are left out, which bounds the work: a document has at most 2 to the
 * power of {@link Patterns#maximumItems} sets, so that no more than that, over the least support,
 * can be frequent, however many documents there are.
 */
final class PatternFinder {
  private final TableWriter writer;
  private final Patterns patterns;

  PatternFinder(TableWriter writer, Patterns patterns) {
    this.writer = writer;
    this.patterns = patterns;
  }

  /**
   * The rules; empty where no language has documents enough.
   *
   * @param transactions rows of {@link PatternsJob#transactions}
   */
  Optional<Dataset<Row>> rules(Dataset<Row> transactions) throws IOException {
    writer.keep("transactions", transactions, count(lit(1)).as(TableChecks.ROWS));
    Dataset<Row> kept = writer.kept("transactions", transactions);
    List<Row> strata =
        Strata.byLanguage(kept)
            .groupBy("basis", "language")
            .agg(count(lit(1)).as("n"), count(when(size(col("items")).gt(0), 1)).as("n_with_items"))
            .orderBy("basis", "language")
            .collectAsList();
    List<Dataset<Row>> sets = new ArrayList<>();
    for (Row stratum : strata) {
      if (stratum.<Long>getAs("n_with_items") >= least(stratum)) {
        sets.add(frequentSets(kept, stratum));
      }
    }

    Optional<Dataset<Row>> all = sets.stream().reduce(Dataset::unionByName);
    if (all.isEmpty()) {
      return Optional.empty();
    }

    writer.keep("frequent sets", all.get(), count(lit(1)).as(TableChecks.ROWS));
    return Optional.of(PatternsJob.rows(writer.kept("frequent sets", all.get()), patterns));
  }

  private Dataset<Row> frequentSets(Dataset<Row> transactions, Row stratum) {
    String language = stratum.getAs("language");
    long n = stratum.getAs("n");
    Dataset<Row> named =
        transactions
            .filter(col("basis").equalTo(stratum.<String>getAs("basis")))
            .filter(lit(language.equals(Strata.ALL)).or(col("language").equalTo(language)))
            .filter(size(col("items")).gt(0));
    // It rounds up share times documents; half a document less, and no error of rounding adds one.
    return new FPGrowth()
        .setItemsCol("items")
        .setMinSupport((least(stratum) - 0.5) / stratum.<Long>getAs("n_with_items"))
        .fit(named)
        .freqItemsets()
        .select(
            lit(stratum.<String>getAs("basis")).as("basis"),
            lit(language).as("language"),
            lit(n).as("n"),
            array_sort(col("items")).as("items"),
            col("freq").as("n_items"));
  }

  /** The least number of documents that name a set. */
  private double least(Row stratum) {
    return Math.max(
        patterns.minimumDocuments(), Math.ceil(patterns.support() * stratum.<Long>getAs("n")));
  }
}
