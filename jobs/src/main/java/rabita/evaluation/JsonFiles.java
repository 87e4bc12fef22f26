package rabita.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import rabita.sources.UserException;

/** Reads JSON as trees. */
final class JsonFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonFiles() {}

  /** A whole file. */
  static JsonNode read(Path file) {
    return parse(file, String.join("\n", GoldFolder.lines(file)));
  }

  /** A line of a file; the file is named where the line is no JSON. */
  static JsonNode parse(Path file, String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UserException(
          "Cannot read the gold %s: it is no JSON (%s). Check the file."
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }
}
