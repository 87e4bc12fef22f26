package rabita.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import rabita.jobs.Tables;

/**
 * What the tables must be, told in SQL over the other tables: it has no code in common with the
 * jobs that made them. The files lie beside this class, one a table.
 */
record Queries(SparkSession spark, List<String> views, Set<String> missing)
    implements AutoCloseable {
  private static final Pattern VIEW = Pattern.compile("VIEW (\\w+) AS\\n");
  private static final Pattern READ = Pattern.compile("(?:FROM|JOIN) (\\w+)");

  /** Makes the views that the queries read, beside one of each table. */
  static Queries of(SparkSession spark, RunManifest manifest) {
    list(spark, "count_kinds", "kind STRING", manifest.study("count_kinds"));
    list(spark, "focus", "state STRING", manifest.study("focus"));
    List<Row> lengths =
        List.of("*", "country", "entity").stream()
            .flatMap(
                level ->
                    manifest.study(setting(level)).stream()
                        .map(granularity -> RowFactory.create(level, granularity)))
            .toList();
    spark
        .createDataFrame(lengths, StructType.fromDDL("level STRING, granularity STRING"))
        .createOrReplaceTempView("series_lengths");
    Queries queries = new Queries(spark, new ArrayList<>(), new HashSet<>());
    Tables.ALL.stream()
        .filter(table -> !manifest.tables().contains(table))
        .forEach(table -> queries.missing.add(table.name()));
    for (String statement : text("views").orElseThrow().split(";\n")) {
      String view = view(statement);
      if (queries.canRun(statement)) {
        spark.sql(statement);
        queries.keep(view);
      } else {
        queries.missing.add(view);
      }
    }

    return queries;
  }

  private static String view(String statement) {
    Matcher view = VIEW.matcher(statement);
    if (!view.find()) {
      throw new IllegalStateException("No view is made by " + statement);
    }

    return view.group(1);
  }

  /** Whether all is there that a statement reads. */
  private boolean canRun(String statement) {
    return READ.matcher(statement).results().noneMatch(read -> missing.contains(read.group(1)));
  }

  /** Most queries ask for the same views: each is made once. */
  private void keep(String view) {
    spark.catalog().cacheTable(view);
    // What is counted is kept from now on, and Spark knows its size when it plans a join.
    spark.table(view).count();
    views.add(view);
  }

  /** Lets go of what is kept of the views. */
  @Override
  public void close() {
    views.forEach(spark.catalog()::uncacheTable);
  }

  /**
   * The rows of a query, such as {@code timeline}; empty where there is none of this name, or a
   * table that it reads was left out.
   */
  Optional<Supplier<Dataset<Row>>> find(String name) {
    return text(name).filter(this::canRun).map(query -> () -> spark.sql(query));
  }

  private static String setting(String level) {
    return level.equals("entity") ? "entity_granularities" : "granularities";
  }

  private static void list(SparkSession spark, String view, String ddl, List<String> values) {
    List<Row> rows = values.stream().map(value -> RowFactory.create(value)).toList();
    spark.createDataFrame(rows, StructType.fromDDL(ddl)).createOrReplaceTempView(view);
  }

  private static Optional<String> text(String name) {
    try (InputStream in = Queries.class.getResourceAsStream(name + ".sql")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
