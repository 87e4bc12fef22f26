package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/** What an expression says, before the publication day is known. */
interface Meaning {
  /** The value, unresolved where it needs a publication day and there is none. */
  Value resolve(Optional<LocalDate> anchor);

  /** What it says in a clause about the future; the same for most. */
  default Meaning inFuture() {
    return this;
  }
}
