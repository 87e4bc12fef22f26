package rabita.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import rabita.counting.Betweenness;
import rabita.counting.Betweenness.Tie;

/** Measures of a whole network as rows. A network is an array of (a, b, n_ab). */
public final class NetworkRows {
  private static final int COLUMNS = 3;

  private NetworkRows() {}

  /** The {@link Betweenness} of each actor in a network. */
  public static ArrayData betweenness(ArrayData network) {
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < network.numElements(); i++) {
      InternalRow tie = network.getStruct(i, COLUMNS);
      ties.add(new Tie(tie.getString(0), tie.getString(1), tie.getLong(2)));
    }

    return Rows.array(
        List.copyOf(Betweenness.of(ties).entrySet()),
        actor -> Rows.row(Rows.utf8(actor.getKey()), actor.getValue()));
  }
}
