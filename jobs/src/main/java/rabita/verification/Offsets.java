package rabita.verification;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Whether offsets cut the surface out of the text: each document is walked once, together with all
 * that has a place in it, in the order of the places.
 */
final class Offsets {
  /** A stretch that something is said of. */
  static final StructType STRETCH =
      StructType.fromDDL(
          "table STRING, doc_id STRING, rank INT, sentence_index INT, place INT, begin INT, end INT, surface STRING");

  /** Rows of {@link Difference#SCHEMA} with the table that they are of. */
  static final StructType DIFFERENCE = Difference.SCHEMA.add("table", "string");

  static final int DOCUMENT = 0;
  static final int SENTENCE = 1;
  static final int OTHER = 2;

  /** Columns that hold the surface, by the tables that have offsets. */
  static final Map<String, String> SURFACES =
      Map.of(
          "sentences", "text",
          "tokens", "token",
          "mentions", "surface",
          "dates", "surface",
          "theme_mentions", "surface");

  /** Without these a stretch has no place. */
  private static final String[] PLACE = {"doc_id", "sentence_index", "begin", "end", "surface"};

  private static final String[] TEXT = {"doc_id", "surface"};

  private Offsets() {}

  /** Whether a table is a part of the walk. */
  static boolean isPlaced(String table) {
    return table.equals("documents") || SURFACES.containsKey(table);
  }

  /**
   * The differences.
   *
   * @param stretches rows of {@link #of}
   */
  static Dataset<Row> differences(Dataset<Row> stretches) {
    return stretches
        .repartition(col("doc_id"))
        .sortWithinPartitions("doc_id", "begin", "rank", "table", "place")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) DocumentWalk::differences, Encoders.row(DIFFERENCE));
  }

  /** The stretches of a table; nulls where there must be none are found by another check. */
  static Dataset<Row> of(String table, Dataset<Row> rows) {
    Column none = lit(null).cast("int");
    return switch (table) {
      case "documents" ->
          stretches(table, rows, DOCUMENT, none, none, lit(-1), col("n_chars"), col("text"));
      case "sentences" ->
          stretches(table, rows, SENTENCE, col("sentence_index"), col("sentence_index"));
      case "tokens" -> stretches(table, rows, OTHER, col("sentence_index"), col("token_index"));
      default -> stretches(table, rows, OTHER, col("sentence_index"), none);
    };
  }

  private static Dataset<Row> stretches(
      String table, Dataset<Row> rows, int rank, Column sentence, Column place) {
    return stretches(
        table, rows, rank, sentence, place, col("begin"), col("end"), col(SURFACES.get(table)));
  }

  private static Dataset<Row> stretches(
      String table,
      Dataset<Row> rows,
      int rank,
      Column sentence,
      Column place,
      Column begin,
      Column end,
      Column surface) {
    return rows.select(
            lit(table).as("table"),
            col("doc_id"),
            lit(rank).as("rank"),
            sentence.as("sentence_index"),
            place.as("place"),
            begin.as("begin"),
            end.as("end"),
            surface.as("surface"))
        .na()
        .drop(rank == DOCUMENT ? TEXT : PLACE);
  }
}
