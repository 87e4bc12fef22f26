package rabita.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import rabita.jobs.Tables;
import rabita.sources.UserException;
import rabita.tables.Output;
import rabita.tables.Published;
import rabita.tables.Table;

/** What {@code manifest.json} of a folder says of its tables. */
record RunManifest(JsonNode json) {
  static final String NAME = Output.MANIFEST;

  /**
   * Reads it.
   *
   * @throws UserException when the folder is not there, or is none of a run
   */
  static RunManifest read(Configuration configuration, String folder) {
    Path path = new Path(folder, NAME);
    try {
      FileSystem system = path.getFileSystem(configuration);
      if (!system.exists(path.getParent())) {
        throw new UserException(
            "Cannot find the folder %s. Name the output folder of a run with --output."
                .formatted(folder));
      }

      Published.refuseUnfinished(system, path.getParent());
      if (!system.exists(path)) {
        throw new UserException(
            "Cannot verify %s: it holds no %s. Name the output folder of a run with --output."
                .formatted(folder, NAME));
      }

      try (InputStream in = system.open(path)) {
        return new RunManifest(known(new ObjectMapper().readTree(in), folder));
      }
    } catch (IOException e) {
      throw new UserException(
          "Cannot read %s: %s. Name the output folder of a run with --output."
              .formatted(path, e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private static JsonNode known(JsonNode json, String folder) {
    if (!json.path("tables").isObject() || !json.at("/study/count_kinds").isArray()) {
      throw new UserException(
          "Cannot verify %s: its %s is of another program, or of another version. Run anew."
              .formatted(folder, NAME));
    }

    return json;
  }

  /** Rows of a table; -1 where it is not named. */
  long rows(String table) {
    return json.at("/tables/" + table).asLong(-1);
  }

  /** The tables that the run wrote, in the order in which a reader meets them. */
  List<Table> tables() {
    return Tables.ALL.stream().filter(table -> json.path("tables").has(table.name())).toList();
  }

  /** A count of the input, such as {@code records}. */
  long input(String count) {
    return json.at("/input/" + count).asLong(-1);
  }

  /** A list of the study, such as {@code focus}. */
  List<String> study(String setting) {
    List<String> values = new ArrayList<>();
    json.at("/study/" + setting).forEach(value -> values.add(value.asText()));
    return values;
  }
}
