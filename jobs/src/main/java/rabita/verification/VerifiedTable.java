package rabita.verification;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found of a table.
 *
 * @param rows of its files; -1 where they cannot be read
 * @param differences the first ones, none where the table is right
 */
public record VerifiedTable(String name, long rows, List<Difference> differences) {

  /** The same with those of more differences that are of this table. */
  VerifiedTable with(List<Difference> more) {
    return new VerifiedTable(
        name,
        rows,
        Stream.concat(
                differences.stream(),
                more.stream().filter(difference -> difference.table().equals(name)))
            .toList());
  }
}
