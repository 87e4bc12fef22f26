package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.analysis.Level;
import rabita.analysis.Naming;
import rabita.sql.SqlFunctions;
import rabita.study.Patterns;
import rabita.tables.Table;
import rabita.text.Languages;

/**
 * Input: sets of items that are often named in one document. Output: {@link #TABLE}.
 *
 * <p>The sets are found by {@link PatternFinder}. A rule is kept where it says more than chance:
 * the lift's interval lies over 1; of a rule with two items before, also among the documents that
 * name either of them (a productive rule, after Webb 2007, Discovering Significant Patterns).
 */
public final class PatternsJob {
  public static final Table TABLE =
      Table.of(
              "patterns",
              "A rule: documents that name some states and themes name another more often than others do",
              "basis, language, antecedent, consequent",
              """
          basis STRING NOT NULL COMMENT 'article or story, as in cooccurrence',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          antecedent STRING NOT NULL COMMENT 'One or two states (ISO 3166-1 alpha-3) and themes, in code point order, a space between',
          consequent STRING NOT NULL COMMENT 'The state or theme that is named too',
          rank INT NOT NULL COMMENT 'From 1 in the language and basis, by lift_low',
          n BIGINT NOT NULL COMMENT 'Documents, but those that name more items than patterns.maximum-items of the study',
          n_antecedent BIGINT NOT NULL COMMENT 'Those of them that name all of the antecedent',
          n_consequent BIGINT NOT NULL COMMENT 'Those that name the consequent',
          n_rule BIGINT NOT NULL COMMENT 'Those that name both',
          support DOUBLE NOT NULL COMMENT 'n_rule / n',
          confidence DOUBLE NOT NULL COMMENT 'n_rule / n_antecedent',
          lift DOUBLE NOT NULL COMMENT 'n_rule * n / (n_antecedent * n_consequent): 1 where independent',
          lift_low DOUBLE NOT NULL COMMENT 'Lower end of its 95 % interval',
          lift_high DOUBLE NOT NULL COMMENT 'Upper end of its 95 % interval',
          low_support BOOLEAN NOT NULL COMMENT 'n_rule under 5: trust no ratio'
          """)
          .unit("document", "n, n_antecedent, n_consequent, n_rule")
          .unit("share", "support, confidence")
          .unit("ratio", "lift, lift_low, lift_high");

  /** Items of a rule: what stands before it grows fast and says little that is new. */
  private static final int MOST_ITEMS = 3;

  private static final String STRATUM = "basis, language";

  private PatternsJob() {}

  /** The states that the documents name: doc_id, item. */
  static Dataset<Row> actors(Dataset<Row> accepted) {
    return accepted
        .select(col("doc_id"), inline(col("namings")))
        .filter(col("level").equalTo(Level.COUNTRY.label()).and(col("b").equalTo(Naming.ALL)))
        .select(col("doc_id"), col("a").as("item"));
  }

  /** The themes that they hold a term of: doc_id, item. */
  static Dataset<Row> themes(Dataset<Row> accepted) {
    return accepted
        .select(col("doc_id"), inline(col("themes")))
        .select(col("doc_id"), col("theme").as("item"));
  }

  /**
   * The items of each analysed document, of no more than the study allows.
   *
   * @param items doc_id, item; a pair may stand more than once
   */
  static Dataset<Row> transactions(
      Dataset<Row> accepted,
      Optional<Dataset<Row>> members,
      Dataset<Row> items,
      Patterns patterns) {
    Dataset<Row> sets = items.groupBy("doc_id").agg(array_sort(collect_set("item")).as("items"));
    Dataset<Row> documents =
        accepted
            .select("doc_id", "language")
            .filter(col("language").notEqual(Languages.UNDETERMINED));
    return NamingsJob.byBasis(documents, members)
        .join(sets, Columns.named("doc_id"), "left")
        .withColumn("items", coalesce(col("items"), array().cast("array<string>")))
        .filter(size(col("items")).leq(patterns.maximumItems()))
        .select("basis", "language", "items");
  }

  /**
   * The best rules of each language and basis.
   *
   * @param sets basis, language, n, items in order, n_items: documents that name them all; with a
   *     set, all that are part of it
   */
  public static Dataset<Row> rows(Dataset<Row> sets, Patterns patterns) {
    Dataset<Row> rules = measured(rules(sets.filter(size(col("items")).leq(MOST_ITEMS))));
    WindowSpec best =
        Window.partitionBy(Columns.of(STRATUM))
            .orderBy(
                col("lift_low").desc(), col("n_rule").desc(), col("antecedent"), col("consequent"));
    return productive(rules)
        .filter(col("confidence").geq(patterns.confidence()).and(col("lift_low").gt(1)))
        .withColumn("antecedent", array_join(col("parts"), " "))
        .withColumn("rank", row_number().over(best))
        .filter(col("rank").leq(patterns.top()));
  }

  /** Every set with each of its items behind the others. */
  private static Dataset<Row> rules(Dataset<Row> sets) {
    Dataset<Row> whole =
        sets.filter(size(col("items")).gt(1))
            .withColumnRenamed("n_items", "n_rule")
            .withColumn("consequent", explode(col("items")))
            .withColumn("parts", array_remove(col("items"), col("consequent")))
            .drop("items");
    return whole
        .join(counts(sets, "parts", "n_antecedent"), Columns.named("basis", "language", "parts"))
        .withColumn("last", array(col("consequent")))
        .join(counts(sets, "last", "n_consequent"), Columns.named("basis", "language", "last"))
        .drop("last");
  }

  private static Dataset<Row> counts(Dataset<Row> sets, String items, String count) {
    return sets.select(
        col("basis"), col("language"), col("items").as(items), col("n_items").as(count));
  }

  private static Dataset<Row> measured(Dataset<Row> rules) {
    return rules
        .withColumn(
            "measures",
            SqlFunctions.association(
                col("n_rule"), col("n_antecedent"), col("n_consequent"), col("n")))
        .withColumn("lift", col("measures.lift"))
        .withColumn("lift_low", col("measures.lift_low"))
        .withColumn("lift_high", col("measures.lift_high"))
        .withColumn("low_support", col("measures.low_support"))
        .withColumn("support", col("n_rule").divide(col("n")))
        .withColumn("confidence", col("n_rule").divide(col("n_antecedent")))
        .drop("measures");
  }

  /** Without rules of which one item before says as much as both. */
  private static Dataset<Row> productive(Dataset<Row> rules) {
    String key = STRATUM + ", parts, consequent";
    Dataset<Row> simple =
        rules
            .filter(size(col("parts")).equalTo(1))
            .select(
                col("basis"),
                col("language"),
                col("parts").getItem(0).as("part"),
                col("consequent"),
                col("n_rule").as("n_simple_rule"),
                col("n_antecedent").as("n_part"));
    Column among =
        SqlFunctions.association(
            col("n_rule"), col("n_antecedent"), col("n_simple_rule"), col("n_part"));
    Dataset<Row> idle =
        rules
            .filter(size(col("parts")).gt(1))
            .withColumn("part", explode(col("parts")))
            .join(simple, Columns.named("basis", "language", "part", "consequent"))
            .filter(not(among.getField("lift_low").gt(1)))
            .groupBy(Columns.of(key))
            .agg(max(lit(true)).as("idle"));
    return rules
        .join(idle, Columns.named(key.split(", ")), "left")
        .filter(col("idle").isNull())
        .drop("idle");
  }
}
