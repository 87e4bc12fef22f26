package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.study.Granularity;
import rabita.tables.Table;

/** Input: namings. Output: {@link #TABLE}. */
public final class TieThemesJob {
  public static final Table TABLE =
      Table.of(
              "tie_themes",
              "A theme in the sentences that name a pair, in a period; pairs with a state of the focus, or an entity that stands for one",
              "level, a, b, theme, basis, language, granularity, period_start",
              """
          level STRING NOT NULL COMMENT 'country or entity',
          a STRING NOT NULL COMMENT 'First actor, a < b in code point order',
          b STRING NOT NULL COMMENT 'Second actor',
          theme STRING NOT NULL COMMENT 'Theme, see themes; a sentence may be of several, or of none',
          basis STRING NOT NULL COMMENT 'article: each document counts; story: of each set of near-duplicates its lead alone (see stories)',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all; themes have more terms in some languages than in others',
          granularity STRING NOT NULL COMMENT 'Length of the period: all, year, quarter, month',
          period_start DATE COMMENT 'First day of the period, null for all; undated documents count only there',
          n_sentences BIGINT NOT NULL COMMENT 'Sentences that name both and hold a term of the theme',
          n_documents BIGINT NOT NULL COMMENT 'Documents with such a sentence',
          n_pair BIGINT NOT NULL COMMENT 'Sentences that name both',
          n_theme BIGINT NOT NULL COMMENT 'Sentences that hold a term of the theme, whoever they name',
          n BIGINT NOT NULL COMMENT 'All sentences of the language and period',
          lift DOUBLE COMMENT 'n_sentences * n / (n_pair * n_theme): 1 where the pair is named with the theme as often as anybody',
          lift_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          lift_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          share DOUBLE COMMENT 'n_sentences / n_pair',
          share_low DOUBLE COMMENT 'Lower end of its 95 % interval (Wilson 1927)',
          share_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          low_support BOOLEAN NOT NULL COMMENT 'True where n_sentences is under 5'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .references("theme", "themes", "theme")
          .unit("sentence", "n_sentences, n_pair, n_theme, n")
          .unit("document", "n_documents")
          .unit("ratio", "lift, lift_low, lift_high")
          .unit("share", "share, share_low, share_high");

  private static final List<Granularity> PERIODS =
      List.of(Granularity.YEAR, Granularity.QUARTER, Granularity.MONTH);
  private static final String PAIR = "level, a, b, " + Strata.KEY;
  private static final String THEME = "theme, " + Strata.KEY;

  private TieThemesJob() {}

  /**
   * The themes of the pairs of all strata.
   *
   * @param namings rows of {@link NamingsJob}
   */
  public static Dataset<Row> rows(Dataset<Row> namings) {
    Dataset<Row> themed =
        counts(NamingsJob.pairsOfThemes(namings), "theme, " + PAIR, "n_sentences, n_documents");
    Dataset<Row> pairs = sentences(NamingsJob.pairs(namings).filter(col("focus")), PAIR, "n_pair");
    Dataset<Row> themes = sentences(NamingsJob.wholeOfThemes(namings), THEME, "n_theme");
    Dataset<Row> whole = sentences(NamingsJob.whole(namings), Strata.KEY, "n");
    Dataset<Row> joined =
        themed
            .as("themed")
            .join(pairs.as("of_pair"), Columns.same("themed", "of_pair", PAIR))
            .join(broadcast(themes.as("of_theme")), Columns.same("themed", "of_theme", THEME))
            .join(broadcast(whole.as("whole")), Columns.same("themed", "whole", Strata.KEY))
            .select("themed.*", "n_pair", "n_theme", "n");
    Column lift =
        SqlFunctions.association(col("n_sentences"), col("n_pair"), col("n_theme"), col("n"));
    return joined
        .withColumn("measures", lift)
        .withColumn("part", SqlFunctions.share(col("n_sentences"), col("n_pair")))
        .select(
            col("*"),
            col("measures.lift"),
            col("measures.lift_low"),
            col("measures.lift_high"),
            col("measures.low_support"),
            col("part.*"));
  }

  private static Dataset<Row> sentences(Dataset<Row> namings, String key, String as) {
    return counts(namings, key, "n_sentences").withColumnRenamed("n_sentences", as);
  }

  private static Dataset<Row> counts(Dataset<Row> namings, String key, String counts) {
    return Columns.summed(
        Strata.byPeriod(Strata.byLanguage(namings), Strata.periodsAndAll(PERIODS)), key, counts);
  }
}
