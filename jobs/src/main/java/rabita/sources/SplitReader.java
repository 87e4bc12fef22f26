package rabita.sources;

import java.io.Closeable;
import java.io.IOException;
import org.apache.spark.sql.Row;

/** The rows of one split, one after the other. Refused records are rows, too. */
interface SplitReader extends Closeable {
  /** The next row; null at the end. */
  Row next() throws IOException;
}
