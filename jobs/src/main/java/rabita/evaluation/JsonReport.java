package rabita.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/** The whole report as one JSON object; figures are shares from 0 to 1. */
final class JsonReport implements ReportFormat.Printer {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public void print(Report report, int errors, PrintWriter out) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode results = root.putArray("results");
    report.results().forEach(result -> add(result, results.addObject()));
    if (errors > 0) {
      ArrayNode mistakes = root.putArray("mistakes");
      for (String set : report.mistakes().sets()) {
        report.mistakes().commonest(set, errors).forEach(one -> add(set, one, mistakes));
      }
    }

    try {
      out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the report as JSON", e);
    }
  }

  private static void add(Result result, ObjectNode node) {
    node.put("task", result.task().label())
        .put("set", result.set())
        .put("language", result.language())
        .put("measure", result.measure())
        .put("gold", result.gold())
        .put("found", result.found())
        .put("right", result.right());
    ObjectNode figures = node.putObject("figures");
    for (Figure figure : result.figures()) {
      figures
          .putObject(figure.name())
          .put("value", figure.value())
          .put("low", figure.low())
          .put("high", figure.high());
    }

    result
        .speed()
        .ifPresent(
            speed -> node.putObject("speed").put("value", speed.value()).put("unit", speed.unit()));
  }

  private static void add(String set, Mistakes.Mistake mistake, ArrayNode mistakes) {
    mistakes
        .addObject()
        .put("set", set)
        .put("sort", mistake.sort().label())
        .put("surface", mistake.surface())
        .put("count", mistake.count())
        .put("context", mistake.context());
  }
}
