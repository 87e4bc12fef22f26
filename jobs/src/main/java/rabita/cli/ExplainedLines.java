package rabita.cli;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rabita.jobs.Cell;
import rabita.jobs.Explained;

/**
 * An explanation for machines: a JSON object a line, {@code kind} first. Offsets are code points of
 * the document's text; {@code parts} give the sentences with the offset at which each begins. What
 * {@link rabita.text.PlainText} leaves out stands as an escape: the text is whole.
 */
record ExplainedLines(Explained explained) {
  private static final ObjectMapper JSON =
      new ObjectMapper(new JsonFactoryBuilder().characterEscapes(new TerminalEscapes()).build());

  void print(PrintWriter out) throws JsonProcessingException {
    out.println(JSON.writeValueAsString(cell(explained)));
    for (Row row : explained.cooccurrence()) {
      out.println(JSON.writeValueAsString(fields("cooccurrence", row)));
    }

    for (Row row : explained.tieThemes()) {
      out.println(JSON.writeValueAsString(fields("tie_themes", row)));
    }

    for (Row row : explained.timeline()) {
      out.println(JSON.writeValueAsString(fields("timeline", row)));
    }

    for (Row row : explained.passages()) {
      out.println(JSON.writeValueAsString(fields("passage", row)));
    }
  }

  private static Map<String, Object> cell(Explained explained) {
    Cell cell = explained.cell();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "cell");
    fields.put("level", cell.level().label());
    fields.put("a", cell.a());
    fields.put("b", cell.b());
    fields.put("theme", cell.theme());
    fields.put("unit", cell.unit().label());
    fields.put("basis", cell.basis().label());
    fields.put("time_basis", cell.timeBasis().label());
    fields.put("language", cell.language());
    fields.put("granularity", cell.granularity());
    fields.put("period", cell.period().map(period -> period.name()).orElse(null));
    fields.put("n_units", explained.units());
    return fields;
  }

  private static Map<String, Object> fields(String kind, Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.putAll(fields(row));
    return fields;
  }

  private static Map<String, Object> fields(Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    String[] names = row.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], names[i].equals("parts") ? parts(row.getList(i)) : plain(row.get(i)));
    }

    return fields;
  }

  private static List<Map<String, Object>> parts(List<Row> parts) {
    return parts.stream().map(ExplainedLines::fields).toList();
  }

  private static Object plain(Object value) {
    return value instanceof Date day ? day.toString() : value;
  }
}
