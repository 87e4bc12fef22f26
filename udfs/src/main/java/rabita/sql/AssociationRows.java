package rabita.sql;

import org.apache.spark.sql.catalyst.InternalRow;
import rabita.counting.Association;
import rabita.counting.Share;

/** Measures over counts as rows. */
public final class AssociationRows {
  private AssociationRows() {}

  /** The measures of {@link Association}; null where one is not defined. */
  public static InternalRow association(long nAb, long nA, long nB, long n) {
    Association association = new Association(nAb, nA, nB, n);
    return Rows.row(
        Rows.number(association.lift()),
        Rows.number(association.liftLow()),
        Rows.number(association.liftHigh()),
        Rows.number(association.npmi()),
        association.g2(),
        association.pValue(),
        association.logOddsRatio(),
        Rows.number(association.jaccard()),
        Rows.number(association.shareA()),
        Rows.number(association.shareB()),
        association.lowSupport());
  }

  /** A share with Wilson's interval; all null where the whole is 0. */
  public static InternalRow share(long part, long whole) {
    if (whole == 0) {
      return Rows.row(null, null, null);
    }

    Share share = Share.of(part, whole);
    return Rows.row(share.value(), share.low(), share.high());
  }
}
