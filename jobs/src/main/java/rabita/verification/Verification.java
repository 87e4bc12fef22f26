package rabita.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import rabita.verification.Readings.Reading;

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

  /** Spark tells where a task has failed: where it reads files, or decodes what it has read. */
  private static final List<String> READERS =
      List.of("execution.datasources.FileScanRDD", "execution.vectorized.");

  /** Footers are small, and on an object store they are waited for. */
  private static final int TABLES_AT_A_TIME = 16;

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
   * Every table that the run wrote, in the order in which a reader meets them, with its first
   * differences. Where the files of one are damaged, only what is declared is checked of the
   * others. What would be counted anew from a table that was left out is not.
   */
  public List<VerifiedTable> verify() throws IOException {
    Map<Table, List<Difference>> differences = damages();
    spark.sparkContext().setJobDescription("all tables");
    Map<Table, Reading> readings = new LinkedHashMap<>(readings(rows(whole(differences))));
    Map<Table, Dataset<Row>> readable = rows(readings.keySet());
    manifest.tables().stream()
        .filter(table -> differences.get(table).isEmpty() && !readings.containsKey(table))
        .forEach(table -> differences.get(table).add(unreadable(table)));
    readings.forEach((table, reading) -> differences.get(table).addAll(added(table, reading)));
    List<Difference> found = new ArrayList<>(answers(declared(readable, readings)));
    if (readable.size() == manifest.tables().size()) {
      readable.forEach((table, rows) -> rows.createOrReplaceTempView(table.name()));
      try (Queries queries = Queries.of(spark, manifest)) {
        Checks checks = new Checks(readable);
        List<Check> all = new ArrayList<>(checks.recounts(queries));
        all.add(checks.offsets());
        found.addAll(answers(all));
      }
    }

    return manifest.tables().stream()
        .map(table -> verified(table, readings, differences.get(table)).with(found))
        .toList();
  }

  /** Names of the tables that the run left out. */
  public List<String> leftOut() {
    return Tables.ALL.stream()
        .filter(table -> !manifest.tables().contains(table))
        .map(Table::name)
        .toList();
  }

  private static VerifiedTable verified(
      Table table, Map<Table, Reading> readings, List<Difference> differences) {
    long rows = readings.containsKey(table) ? readings.get(table).rows() : -1;
    return new VerifiedTable(table.name(), rows, differences);
  }

  /** What is wrong with the files of each table. */
  private Map<Table, List<Difference>> damages() throws IOException {
    Map<Table, Step<List<Difference>>> begun = new LinkedHashMap<>();
    Map<Table, List<Difference>> damages = new LinkedHashMap<>();
    try (Steps steps = new Steps(TABLES_AT_A_TIME)) {
      for (Table table : manifest.tables()) {
        TableFiles files = new TableFiles(spark, new Path(folder), table);
        begun.put(table, steps.add(files::differences));
      }

      for (Table table : manifest.tables()) {
        damages.put(table, new ArrayList<>(begun.get(table).result()));
      }

      steps.finish();
    }

    return damages;
  }

  private List<Table> whole(Map<Table, List<Difference>> damages) {
    return manifest.tables().stream().filter(table -> damages.get(table).isEmpty()).toList();
  }

  /** Tables whose bytes are damaged are left out: then each is read by itself. */
  private static Map<Table, Reading> readings(Map<Table, Dataset<Row>> tables) {
    try {
      return tables.isEmpty() ? Map.of() : Readings.of(tables);
    } catch (Exception e) {
      // Spark throws it unchecked where the bytes of a column are damaged.
      if (!isUnreadable(e)) {
        throw e;
      }

      Map<Table, Reading> readings = new LinkedHashMap<>();
      if (tables.size() > 1) {
        tables.forEach((table, rows) -> readings.putAll(readings(Map.of(table, rows))));
      }

      return readings;
    }
  }

  /** Whether bytes could not be read; a cluster or a memory that fails says nothing of them. */
  private static boolean isUnreadable(Exception failure) {
    List<Throwable> causes =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    return causes.stream()
            .anyMatch(
                cause ->
                    cause instanceof SparkException
                        && READERS.stream().anyMatch(String.valueOf(cause.getMessage())::contains))
        && causes.stream().noneMatch(OutOfMemoryError.class::isInstance);
  }

  private static Difference unreadable(Table table) {
    return Difference.ofTable(table.name(), Difference.ALL, "readable values", "damaged ones");
  }

  /** Where a table is not as declared, by what was read of it: the rows that are not. */
  private static List<Check> declared(
      Map<Table, Dataset<Row>> tables, Map<Table, Reading> readings) {
    List<Check> checks = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          TableRows declared = new TableRows(table, rows);
          if (readings.get(table).nulls()) {
            checks.add(new Check(table.name(), declared::nulls));
          }

          if (readings.get(table).keys() < readings.get(table).rows()) {
            checks.add(new Check(table.name(), declared::keys));
          }
        });
    checks.addAll(new Checks(tables).references());
    return checks;
  }

  /** What the manifest says of the rows. */
  private List<Difference> added(Table table, Reading reading) {
    List<Difference> differences = new ArrayList<>();
    compare(table, "rows", manifest.rows(table.name()), reading.rows(), differences);
    if (table.name().equals("documents")) {
      compare(table, "input.documents", manifest.input("documents"), reading.rows(), differences);
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

  private Map<Table, Dataset<Row>> rows(Collection<Table> tables) {
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>();
    for (Table table : tables) {
      String path = new Path(folder, table.name()).toString();
      rows.put(table, spark.read().schema(table.schema()).parquet(path));
    }

    return rows;
  }

  /** The first differences of all checks, several at a time. */
  private List<Difference> answers(List<Check> checks) throws IOException {
    List<Step<List<Difference>>> begun = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    try (Steps steps = new Steps(concurrency)) {
      checks.forEach(check -> begun.add(steps.add(check::differences)));
      for (Step<List<Difference>> step : begun) {
        differences.addAll(step.result());
      }

      steps.finish();
    }

    return differences;
  }
}
