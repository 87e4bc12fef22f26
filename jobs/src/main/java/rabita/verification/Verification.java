package rabita.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.jobs.Steps;
import rabita.jobs.Steps.Step;
import rabita.jobs.Tables;
import rabita.sources.UserException;
import rabita.tables.Table;

/**
 * Holds the folder of a run against itself: files, declared columns, keys, references, counts of
 * the manifest, offsets in the texts, and all counts that can be made anew from the tables of
 * annotations.
 *
 * <p>Not made anew, for the tables alone do not tell them: sentences, tokens, mentions and dates of
 * a text; base rates of lexicon terms; shrunken lifts, q-values and backbones; bursts, changes,
 * topics, keyphrases, stories and events as such. Their keys, references and sums are looked at.
 */
public final class Verification {
  /** Differences of one check that are looked for. */
  public static final int MOST = 100;

  private final SparkSession spark;
  private final String folder;
  private final int concurrency;
  private final RunManifest manifest;

  /**
   * @param spark a session whose temporary views may be replaced
   * @param folder output of a run, on any Hadoop file system
   * @param concurrency checks at a time
   * @throws UserException when the folder is not there or is none of a run
   */
  public Verification(SparkSession spark, String folder, int concurrency) {
    this.spark = spark;
    this.folder = folder;
    this.concurrency = concurrency;
    manifest = RunManifest.read(spark.sparkContext().hadoopConfiguration(), folder);
  }

  /**
   * Every table, in the order in which a reader meets them, with its first differences. Where the
   * files of one are damaged, only what is declared is checked of the others.
   */
  public List<VerifiedTable> verify() throws IOException {
    List<Callable<VerifiedTable>> reads = new ArrayList<>();
    Tables.ALL.forEach(table -> reads.add(() -> read(table)));
    List<VerifiedTable> tables = inParallel(reads);
    Map<Table, Dataset<Row>> readable = new LinkedHashMap<>();
    for (Table table : Tables.ALL) {
      if (tables.get(Tables.ALL.indexOf(table)).rows() >= 0) {
        readable.put(table, rows(table));
      }
    }

    Checks checks = new Checks(readable);
    List<Check> all = new ArrayList<>(checks.declared());
    if (readable.size() == Tables.ALL.size()) {
      readable.forEach((table, rows) -> rows.createOrReplaceTempView(table.name()));
      all.add(checks.offsets());
      all.addAll(checks.recounts(Queries.of(spark, manifest)));
    }

    List<Callable<List<Difference>>> steps = new ArrayList<>();
    all.forEach(check -> steps.add(check::differences));
    List<Difference> found = inParallel(steps).stream().flatMap(List::stream).toList();
    return tables.stream().map(table -> table.with(found)).toList();
  }

  /** A table by itself: its files, its number of rows, nulls where there must be none. */
  private VerifiedTable read(Table table) throws IOException {
    List<Difference> damages = new TableFiles(spark, new Path(folder), table).differences();
    if (!damages.isEmpty()) {
      return new VerifiedTable(table.name(), -1, damages);
    }

    long[] counts;
    try {
      counts = new TableRows(table, rows(table)).counts();
    } catch (Exception e) {
      if (!(e instanceof SparkException)) {
        throw e;
      }

      // Spark throws it unchecked where the bytes of a column are damaged.
      return new VerifiedTable(
          table.name(),
          -1,
          List.of(
              Difference.ofTable(table.name(), Difference.ALL, "readable values", "damaged ones")));
    }

    return new VerifiedTable(table.name(), counts[0], added(table, counts));
  }

  /** What the manifest says of the rows. */
  private List<Difference> added(Table table, long[] counts) {
    List<Difference> differences = new ArrayList<>();
    compare(table, "rows", manifest.rows(table.name()), counts[0], differences);
    if (table.name().equals("documents")) {
      compare(table, "input.documents", manifest.input("documents"), counts[0], differences);
      long records = manifest.input("documents") + manifest.input("refused");
      compare(table, "input.records", records, manifest.input("records"), differences);
    }

    return differences;
  }

  private static void compare(
      Table table, String what, long expected, long found, List<Difference> differences) {
    if (expected != found) {
      differences.add(
          Difference.ofTable(table.name(), RunManifest.NAME + " " + what, expected, found));
    }
  }

  private Dataset<Row> rows(Table table) {
    return spark.read().schema(table.schema()).parquet(new Path(folder, table.name()).toString());
  }

  private <T> List<T> inParallel(List<Callable<T>> work) throws IOException {
    List<Step<T>> begun = new ArrayList<>();
    List<T> results = new ArrayList<>();
    try (Steps steps = new Steps(concurrency)) {
      work.forEach(one -> begun.add(steps.add(one)));
      for (Step<T> step : begun) {
        results.add(step.result());
      }

      steps.finish();
    }

    return results;
  }
}
