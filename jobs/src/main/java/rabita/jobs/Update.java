package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rabita.sources.RawRecord;
import rabita.study.Study;
import rabita.tables.TableChecks;

/**
 * Puts new records to those that an output holds analysed. All tables are then made of both, as in
 * a run over all of them.
 *
 * <p>What the analysis reads of a record decides whether it is known: then it is not analysed
 * again. A new document with the id that a known one states, and another text, takes its place; the
 * known record is then as if it had not been in its file. All else is as in a run over both: of
 * several records with one id and one text {@link AcceptJob} chooses.
 */
final class Update {
  private static final String PLACE = "uri, split, record";

  private final TableWriter writer;
  private final Study study;
  private final KnownRecords known;

  Update(TableWriter writer, Study study, KnownRecords known) {
    this.writer = writer;
    this.study = study;
    this.known = known;
  }

  /**
   * The rows of {@link KeptAnalysis} for all records.
   *
   * @param records the new ones, as {@link RawRecord} describes them
   */
  Dataset<Row> rows(Dataset<Row> records) throws IOException {
    Dataset<Row> held = held(records);
    StructType annotation = KeptAnalysis.annotation(records.sparkSession(), study);
    Dataset<Row> keyed = kept("records", KeptAnalysis.keyed(records));
    Dataset<Row> documents = keyed.filter(col("role").equalTo(RawRecord.DOCUMENT));
    Optional<Dataset<Row>> again =
        writer.keepFew(
            "known documents",
            held.select(KeptAnalysis.KEY)
                .distinct()
                .join(
                    documents.select(KeptAnalysis.KEY),
                    Columns.named(KeptAnalysis.KEY),
                    "left_semi"));
    Dataset<Row> fresh =
        again
            .map(keys -> documents.join(keys, Columns.named(KeptAnalysis.KEY), "left_anti"))
            .orElse(documents);
    Dataset<Row> others =
        keyed
            .filter(col("role").notEqual(RawRecord.DOCUMENT))
            .withColumn("annotation", lit(null).cast(annotation));
    Dataset<Row> analysed = kept("analyse", AnnotateJob.analysed(fresh, study)).unionByName(others);
    Dataset<Row> added =
        again
            .map(keys -> analysed.unionByName(reused(documents, keys, held, annotation)))
            .orElse(analysed);
    Dataset<Row> stays = known.renamed(held);
    return KeptAnalysis.rows(
        left(KeptAnalysis.analysed(stays, annotation), replaced(stays, added)).unionByName(added));
  }

  /** What is held, with an analysis of this study by this version. */
  private Dataset<Row> held(Dataset<Row> records) throws IOException {
    Dataset<Row> held = known.rows(records.sparkSession(), study);
    return known.isCurrent()
        ? held
        : kept(
            "analyse known",
            KeptAnalysis.rows(AnnotateJob.analysed(KeptAnalysis.records(held), study)));
  }

  private static Dataset<Row> reused(
      Dataset<Row> documents, Dataset<Row> keys, Dataset<Row> held, StructType annotation) {
    Dataset<Row> found =
        KeptAnalysis.analysed(held, annotation)
            .select(KeptAnalysis.KEY, "annotation")
            .join(keys, Columns.named(KeptAnalysis.KEY), "left_semi")
            .dropDuplicates(KeptAnalysis.KEY);
    return documents.join(found, Columns.named(KeptAnalysis.KEY));
  }

  /** The places of known documents that new ones replace, if there is any. */
  private Optional<Dataset<Row>> replaced(Dataset<Row> stays, Dataset<Row> added)
      throws IOException {
    Dataset<Row> texts =
        added
            .filter(col("role").equalTo(RawRecord.DOCUMENT))
            .select(
                AnnotateJob.docId().as("doc_id"), col("annotation.text_sha256").as("new_sha256"));
    return writer.keepFew(
        "replaced",
        stays
            .filter(col("role").equalTo(RawRecord.DOCUMENT).and(trim(col("given_id")).notEqual("")))
            .select("uri", "split", "record", "doc_id", "text_sha256")
            .join(texts, Columns.named("doc_id"))
            .filter(col("text_sha256").notEqual(col("new_sha256")))
            .select(Columns.of(PLACE))
            .distinct());
  }

  /** The known records; of those replaced only their places are left. */
  private static Dataset<Row> left(Dataset<Row> analysed, Optional<Dataset<Row>> replaced) {
    if (replaced.isEmpty()) {
      return analysed;
    }

    Column gone = coalesce(col("is_replaced"), lit(false));
    return analysed
        .join(
            replaced.get().withColumn("is_replaced", lit(true)),
            Columns.named("uri", "split", "record"),
            "left")
        .withColumn("role", when(gone, lit(RawRecord.REPLACED)).otherwise(col("role")))
        .withColumn("text", when(gone, lit(null)).otherwise(col("text")))
        .withColumn("annotation", when(gone, lit(null)).otherwise(col("annotation")))
        .withColumn(KeptAnalysis.KEY, when(gone, lit(null)).otherwise(col(KeptAnalysis.KEY)))
        .drop("is_replaced");
  }

  private Dataset<Row> kept(String name, Dataset<Row> rows) throws IOException {
    writer.keep(name, rows, count(lit(1)).as(TableChecks.ROWS));
    return writer.kept(name, rows);
  }
}
