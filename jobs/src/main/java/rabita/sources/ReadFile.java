package rabita.sources;

/**
 * A file that a run has read.
 *
 * @param path where it is, as the file system knows it
 * @param name the last part of the input given and the way below it
 * @param bytes its length as stored
 */
public record ReadFile(String path, String name, long bytes) {}
