package rabita.jobs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pair of the focus: how much names both, and from when to when that was published.
 *
 * @param documents documents that name both
 * @param sentences sentences that name both
 */
public record Tie(
    String a,
    String b,
    long documents,
    long sentences,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {}
