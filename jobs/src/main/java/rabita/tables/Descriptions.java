package rabita.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import rabita.study.Study;

/** What tells people and programs what the tables mean; made from their declarations. */
public final class Descriptions {
  static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static final String ABOUT =
      "Who is named together with whom in news, when, and in which sentence. To be named together"
          + " is not a relation, and coverage is not activity.";

  static final String CONVENTIONS =
      "Offsets are Unicode code points from 0, half-open: in Python `text[begin:end]` is the"
          + " surface. Days are dates, instants are in UTC. `*` stands for all. A ratio that is not"
          + " defined is null.";

  private Descriptions() {}

  /**
   * Writes {@code datapackage.json}, {@code croissant.json} and {@code codebook.md}.
   *
   * @param written the tables that are there; what refers to others is not described
   */
  public static void write(Study study, List<Table> written, Output output) throws IOException {
    List<Table> tables = written.stream().map(table -> table.among(written)).toList();
    Map<Table, List<String>> files = new LinkedHashMap<>();
    for (Table table : tables) {
      files.put(table, output.files(table.name()));
    }

    output.write(
        "datapackage.json", MAPPER.writeValueAsString(DataPackage.of(study, tables, files::get)));
    output.write("croissant.json", MAPPER.writeValueAsString(Croissant.of(study, tables)));
    output.write("codebook.md", Codebook.markdown(tables));
  }

  static Stream<StructField> columns(Table table) {
    return Arrays.stream(table.schema().fields());
  }

  /** The comment of a column; every published column has one. */
  static String meaning(StructField column) {
    return column.getComment().get();
  }
}
