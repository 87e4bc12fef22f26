package rabita.verification;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rabita.tables.Reference;
import rabita.tables.Table;

/**
 * Reads tables, all in one Spark job. Keys are compared by a hash of 64 bits: what is doubtful by
 * it is for {@link TableRows} to look at.
 */
final class Readings {
  /** The bit of a row that is there; the others are those of references. */
  private static final long THERE = 1L << 62;

  private Readings() {}

  /**
   * What was read of a table.
   *
   * @param rows how many
   * @param keys how many different hashes of keys
   * @param nulls whether there is one where there must be none
   */
  record Reading(long rows, long keys, boolean nulls) {}

  /**
   * Reads every value of every row.
   *
   * @param tables their rows
   */
  static Map<Table, Reading> of(Map<Table, Dataset<Row>> tables) {
    List<Table> all = List.copyOf(tables.keySet());
    Map<Table, Reading> readings = new LinkedHashMap<>();
    all.forEach(table -> readings.put(table, new Reading(0, 0, false)));
    all.stream()
        .map(table -> hashes(tables.get(table), table, all.indexOf(table)))
        .reduce(Dataset::unionAll)
        .orElseThrow()
        .groupBy("table", "key")
        .agg(count(lit(1)).as("n"), max("null").as("null"), bit_xor(col("values")).as("values"))
        .groupBy("table")
        .agg(sum("n"), count(lit(1)), max("null"), bit_xor(col("values")))
        .collectAsList()
        .forEach(
            row ->
                readings.put(
                    all.get(row.getInt(0)),
                    new Reading(row.getLong(1), row.getLong(2), row.getBoolean(3))));
    return readings;
  }

  /**
   * The references of which one may lead to nothing.
   *
   * @param tables their rows; references to others are left out
   */
  static Map<Table, List<Reference>> dangling(Map<Table, Dataset<Row>> tables) {
    List<Owned> references = new ArrayList<>();
    tables
        .keySet()
        .forEach(
            table ->
                table.references().stream()
                    .filter(reference -> find(tables, reference).isPresent())
                    .forEach(reference -> references.add(new Owned(table, reference))));
    List<String> named = references.stream().map(Owned::named).distinct().toList();
    Map<String, Dataset<Row>> ends = new LinkedHashMap<>();
    for (int i = 0; i < references.size(); i++) {
      Owned owned = references.get(i);
      Reference reference = owned.reference();
      Column target = lit(named.indexOf(owned.named()));
      Dataset<Row> others = tables.get(find(tables, reference).orElseThrow());
      ends.put(owned.named(), ends(others, target, reference.others(), lit(THERE)));
      ends.put(
          "from " + i, ends(tables.get(owned.table()), target, reference.columns(), lit(1L << i)));
    }

    return ends.isEmpty() ? Map.of() : dangling(references, ends.values());
  }

  /** Each reference has a bit, and so has a row that is there. */
  private static Map<Table, List<Reference>> dangling(
      List<Owned> references, Collection<Dataset<Row>> ends) {
    Object bits =
        ends.stream()
            .reduce(Dataset::unionAll)
            .orElseThrow()
            .groupBy("target", "key")
            .agg(bit_or(col("bit")).as("bits"))
            .filter(col("bits").bitwiseAND(THERE).equalTo(0))
            .agg(bit_or(col("bits")))
            .first()
            .get(0);
    return IntStream.range(0, references.size())
        .filter(i -> bits != null && ((Long) bits & 1L << i) != 0)
        .mapToObj(references::get)
        .collect(
            Collectors.groupingBy(
                Owned::table, Collectors.mapping(Owned::reference, Collectors.toList())));
  }

  private static Optional<Table> find(Map<Table, Dataset<Row>> tables, Reference reference) {
    return tables.keySet().stream()
        .filter(table -> table.name().equals(reference.table()))
        .findFirst();
  }

  private record Owned(Table table, Reference reference) {
    /** What it leads to. */
    String named() {
      return reference.table() + " " + reference.others();
    }
  }

  private static Dataset<Row> hashes(Dataset<Row> rows, Table table, int index) {
    Column nulls =
        table.required().isEmpty()
            ? lit(false)
            : exists(
                array(
                    table.required().stream()
                        .map(column -> col(column).isNull())
                        .toArray(Column[]::new)),
                isNull -> isNull);
    return rows.select(
        lit(index).as("table"),
        xxhash64(columns(table.key())).as("key"),
        nulls.as("null"),
        xxhash64(columns(List.of(table.schema().fieldNames()))).as("values"));
  }

  private static Dataset<Row> ends(
      Dataset<Row> rows, Column target, List<String> columns, Column bit) {
    Column named =
        columns.stream().map(column -> col(column).isNotNull()).reduce(lit(false), Column::or);
    return rows.filter(named)
        .select(target.as("target"), xxhash64(columns(columns)).as("key"), bit.as("bit"));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
