package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What stands behind a number: the rows of a cell and the passages that it was counted from.
 *
 * <p>Example: {@code new Explanation(cell).evidence(evidence, themeMentions, dates).count()} is
 * {@code n_ab} of the row of the cell's basis that {@link #cooccurrence} gives, of a theme {@code
 * n_sentences} of the row that {@link #tieThemes} gives, and of a period spoken of {@code
 * n_sentences} of the row that {@link #timeline} gives.
 */
public record Explanation(Cell cell) {
  private static final String KEY =
      "doc_id, sentence_index, a_begin, a_end, b_begin, b_end, language, published_on";

  /**
   * The rows of {@link CooccurrenceJob} for the cell: one for each basis; none for a theme or a
   * period spoken of.
   */
  public Dataset<Row> cooccurrence(Dataset<Row> cooccurrence) {
    return cooccurrence
        .filter(lit(!cell.isOfTheme() && !cell.isSpokenOf()))
        .filter(ofPair().and(col("unit").equalTo(cell.unit().label())).and(ofLanguage()))
        .filter(ofPeriod())
        .orderBy("basis");
  }

  /**
   * The rows of {@link TieThemesJob} for the cell: one for each basis; none without a theme or for
   * a period spoken of.
   */
  public Dataset<Row> tieThemes(Dataset<Row> tieThemes) {
    return tieThemes
        .filter(lit(!cell.isSpokenOf()))
        .filter(ofPair().and(ofTheme()).and(ofLanguage()))
        .filter(ofPeriod())
        .orderBy("basis");
  }

  /** The rows of {@link TimelineJob} for the cell: for each basis and time basis. */
  public Dataset<Row> timeline(Dataset<Row> timeline) {
    return timeline
        .filter(ofPair().and(ofTheme()).and(ofLanguage()))
        .filter(ofPeriod())
        .orderBy(col("basis"), col("time_basis").desc());
  }

  /**
   * The rows of {@link EvidenceJob} that the cell counts, by day, the undated last.
   *
   * @param themeMentions rows of {@link ThemeMentionsJob}
   * @param dates rows of {@link DatesJob}
   */
  public Dataset<Row> evidence(
      Dataset<Row> evidence, Dataset<Row> themeMentions, Dataset<Row> dates) {
    Dataset<Row> themed = cell.isOfTheme() ? byTheme(evidence, themeMentions) : evidence;
    Dataset<Row> rows = themed.filter(counted());
    return inOrder(cell.isSpokenOf() ? speaking(rows, dates) : rows);
  }

  /** The sentences with a date that lies in the period as a whole; see {@link TimelineJob}. */
  private Dataset<Row> speaking(Dataset<Row> evidence, Dataset<Row> dates) {
    CellPeriod period = cell.period().orElseThrow();
    Dataset<Row> within =
        dates.filter(
            col("role")
                .equalTo(DatesJob.MENTION)
                .and(col("earliest").geq(lit(period.first())))
                .and(col("latest").leq(lit(period.last()))));
    return evidence.join(within, Columns.named("doc_id", "sentence_index"), "left_semi");
  }

  /** The evidence of sentences, a row for each theme of a sentence. */
  static Dataset<Row> byTheme(Dataset<Row> evidence, Dataset<Row> themeMentions) {
    return evidence.join(
        themeMentions.select("doc_id", "sentence_index", "theme").distinct(),
        Columns.named("doc_id", "sentence_index"));
  }

  /**
   * True of a row of {@link EvidenceJob}, of a theme of {@link #byTheme}, that the cell counts;
   * what a sentence speaks of is not looked at.
   */
  Column counted() {
    Column inLanguage = cell.language().equals(Strata.ALL) ? lit(true) : ofLanguage();
    Column inPeriod =
        cell.period()
            .filter(p -> !cell.isSpokenOf())
            .map(p -> col("published_on").between(lit(p.first()), lit(p.last())))
            .orElse(lit(true));
    Column inTheme = cell.isOfTheme() ? ofTheme() : lit(true);
    Column counts =
        cell.basis() == Basis.STORY ? col("story_id").equalTo(col("doc_id")) : lit(true);
    return ofPair()
        .and(col("unit").equalTo(cell.unit().label()))
        .and(counts)
        .and(inTheme)
        .and(inLanguage)
        .and(inPeriod);
  }

  /**
   * The evidence with the text that names both: a row each, in the same order.
   *
   * <p>{@code parts} holds the sentence, or the two of a document whose nearest names stand in two,
   * each with its first code point in the document's text as {@code begin}.
   *
   * @param evidence rows of {@link #evidence}, as many as are to be shown
   */
  public Dataset<Row> passages(
      Dataset<Row> evidence, Dataset<Row> sentences, Dataset<Row> documents) {
    Dataset<Row> parts =
        sentences.select(col("doc_id").as("of_doc"), col("begin"), col("end"), col("text"));
    Dataset<Row> described =
        documents.select(col("doc_id").as("document"), col("source"), col("title"), col("uri"));
    Dataset<Row> joined =
        evidence
            .join(parts, holds("a_begin").or(holds("b_begin")))
            .join(described, col("doc_id").equalTo(col("document")));
    return inOrder(
        joined
            .groupBy(Columns.of(KEY))
            .agg(
                first("source").as("source"),
                first("title").as("title"),
                first("uri").as("uri"),
                sort_array(collect_list(struct("begin", "text"))).as("parts")));
  }

  private Column holds(String begin) {
    return col("of_doc")
        .equalTo(col("doc_id"))
        .and(col("begin").leq(col(begin)))
        .and(col("end").gt(col(begin)));
  }

  private static Dataset<Row> inOrder(Dataset<Row> rows) {
    return rows.orderBy(
        col("published_on").asc_nulls_last(),
        col("doc_id").asc(),
        col("sentence_index").asc_nulls_first());
  }

  private Column ofPair() {
    return col("level")
        .equalTo(cell.level().label())
        .and(col("a").equalTo(cell.a()))
        .and(col("b").equalTo(cell.b()));
  }

  private Column ofTheme() {
    return col("theme").equalTo(cell.theme());
  }

  private Column ofLanguage() {
    return col("language").equalTo(cell.language());
  }

  private Column ofPeriod() {
    Column start =
        cell.period()
            .map(p -> col("period_start").equalTo(lit(p.first())))
            .orElse(col("period_start").isNull());
    return col("granularity").equalTo(cell.granularity()).and(start);
  }
}
