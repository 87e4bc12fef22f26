package rabita.jobs;

/**
 * What a stage of a run took.
 *
 * @param rows rows that it wrote
 * @param bytes bytes that it wrote
 */
public record Stage(String name, double seconds, long rows, long bytes) {}
