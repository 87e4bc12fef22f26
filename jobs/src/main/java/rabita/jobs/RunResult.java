package rabita.jobs;

import java.util.List;
import java.util.Map;
import rabita.tables.Table;

/**
 * What a run did.
 *
 * @param output where the tables are
 * @param files number of input files
 * @param inputBytes their bytes as stored
 * @param textBytes bytes of all texts analysed, in UTF-8
 * @param counts rows of each table written, in the order of {@link Tables#ALL}
 * @param refused input records that are not in documents
 * @param stages in the order in which they ran
 * @param ties the ties of the focus
 * @param checks what the rows were held against before they were published
 * @param skipped a sentence for each part of the work that the input was too small for
 */
public record RunResult(
    String output,
    int files,
    long inputBytes,
    long textBytes,
    Map<String, Long> counts,
    long refused,
    List<Stage> stages,
    List<Tie> ties,
    List<String> checks,
    List<String> skipped) {

  /** Names of the tables that were left out. */
  public List<String> leftOut() {
    return Tables.ALL.stream()
        .map(Table::name)
        .filter(table -> !counts.containsKey(table))
        .toList();
  }

  /** Whether a table was written. */
  public boolean has(Table table) {
    return counts.containsKey(table.name());
  }

  /** Rows of a table; 0 where it was left out. */
  public long rows(Table table) {
    return counts.getOrDefault(table.name(), 0L);
  }

  /** Input records: documents and refused ones. */
  public long records() {
    return counts.get(DocumentsJob.TABLE.name()) + refused;
  }
}
