package rabita.sql;

import org.apache.spark.sql.catalyst.util.GenericArrayData;
import rabita.text.MinHash;

/** Signatures of near-duplicates as rows. */
public final class SignatureRows {
  private SignatureRows() {}

  /** The bands of {@link MinHash#bands}. */
  public static GenericArrayData bands(byte[] signature) {
    return new GenericArrayData(MinHash.bands(signature));
  }
}
