package rabita.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rabita.analysis.SourceDocument;
import rabita.dates.PublicationDay;
import rabita.study.Fields;

/**
 * An article of a corpus whose declared time is kept back.
 *
 * @param document the article without its time
 * @param declared the day that is kept back, where it can be read
 */
record PublishedRecord(SourceDocument document, Optional<LocalDate> declared) {
  private static final String UNKNOWN_LANGUAGE = "-";

  /** The article on a line; empty where it has no text. */
  static Optional<PublishedRecord> parse(Path file, String line, Fields names) {
    JsonNode node = JsonFiles.parse(file, line);
    return field(node, names.text())
        .map(
            text ->
                new PublishedRecord(
                    new SourceDocument(
                        text,
                        field(node, names.title()),
                        field(node, names.language()),
                        Optional.empty(),
                        field(node, names.url())),
                    field(node, names.published())
                        .flatMap(PublicationDay::declared)
                        .map(PublicationDay::day)));
  }

  private static Optional<String> field(JsonNode node, List<String> names) {
    return names.stream()
        .map(node::path)
        .filter(value -> value.isTextual() && !value.asText().isBlank())
        .map(JsonNode::asText)
        .findFirst();
  }

  String language() {
    return document.language().orElse(UNKNOWN_LANGUAGE);
  }

  /** The same article without its address. */
  SourceDocument withoutAddress() {
    return new SourceDocument(
        document.text(), document.title(), document.language(), Optional.empty(), Optional.empty());
  }
}
