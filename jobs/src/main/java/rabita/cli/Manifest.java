package rabita.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rabita.entities.MentionKind;
import rabita.jobs.RunResult;
import rabita.jobs.Stage;
import rabita.study.Granularity;
import rabita.study.Study;

/** What made the tables, as JSON beside them. */
record Manifest(Study study, List<String> inputs, RunResult result, String sparkVersion) {

  String json() throws JsonProcessingException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("rabita", Version.number());
    manifest.put("spark", sparkVersion);
    manifest.put("study", counting());
    manifest.put("inputs", inputs);
    Map<String, Object> read = new LinkedHashMap<>();
    read.put("files", result.files());
    read.put("bytes", result.inputBytes());
    read.put("records", result.records());
    read.put("documents", result.counts().get("documents"));
    read.put("refused", result.refused());
    read.put("text_bytes", result.textBytes());
    manifest.put("input", read);
    manifest.put("tables", result.counts());
    manifest.put("left_out", result.leftOut());
    manifest.put("skipped", result.skipped());
    manifest.put("stages", result.stages().stream().map(this::stage).toList());
    manifest.put("checks", result.checks());
    return new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValueAsString(manifest);
  }

  /** What a reader must know of the study to count the tables anew. */
  private Map<String, Object> counting() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", study.name());
    fields.put("fingerprint", study.fingerprint());
    fields.put("languages", study.languages());
    fields.put("focus", study.focus());
    fields.put(
        "count_kinds", study.countKinds().stream().map(MentionKind::label).sorted().toList());
    fields.put("granularities", labels(study.granularities()));
    fields.put("entity_granularities", labels(study.entityGranularities()));
    return fields;
  }

  private static List<String> labels(List<Granularity> granularities) {
    return granularities.stream().map(Granularity::label).toList();
  }

  private Map<String, Object> stage(Stage stage) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", stage.name());
    fields.put("seconds", Math.round(stage.seconds() * 1000) / 1000.0);
    fields.put(
        "text_mb_per_second",
        Math.round(result.textBytes() / 1e4 / Math.max(stage.seconds(), 1e-9)) / 100.0);
    fields.put("rows", stage.rows());
    fields.put("bytes", stage.bytes());
    return fields;
  }
}
