package rabita.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A folder of input files that remembers how many records each holds. */
final class InputFolder {
  private final Path folder;
  private final Map<String, Integer> records = new LinkedHashMap<>();

  InputFolder(Path folder) {
    this.folder = folder;
  }

  /** A line of JSONL with a text of its own. */
  static String good(String id) {
    return line(id, text(id));
  }

  /** A line of JSONL. */
  static String line(String id, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text);
  }

  /** The text of a good record. */
  static String text(String id) {
    return "The ministers of Pakistan and Russia met in Islamabad on Monday with %s.".formatted(id);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    return packed.toByteArray();
  }

  /** Writes lines, each a record. */
  InputFolder lines(String name, String... lines) {
    return bytes(name, lines.length, String.join("\n", lines).getBytes(UTF_8));
  }

  /** Writes a file of some records. */
  InputFolder bytes(String name, int count, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    records.put(name, count);
    return this;
  }

  Path path() {
    return folder;
  }

  /** The number of records by file name. */
  Map<String, Integer> records() {
    return records;
  }
}
