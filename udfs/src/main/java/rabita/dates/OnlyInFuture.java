package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is a date only in a clause about the future: "talks will resume in two weeks", but not "the
 * third attack in two weeks".
 *
 * @param meaning its meaning there
 */
record OnlyInFuture(Meaning meaning) implements Meaning {
  @Override
  public Meaning inFuture() {
    return meaning;
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    return meaning.resolve(anchor);
  }
}
