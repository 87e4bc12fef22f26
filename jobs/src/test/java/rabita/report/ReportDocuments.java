package rabita.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents whose report is known: Pakistan and Russia are named together in January, March and May
 * of 2020; in February nothing is published, in April nothing about them.
 */
final class ReportDocuments {
  private static final String PACT =
      "Pakistan and Russia had signed a pact on gas on 5 December 2019, the ministry said.";

  /** What a page must never take for markup, in a sentence that names both. */
  private static final String HOSTILE =
      "Envoys of Pakistan and Russia read <script>window.owned=1</script> </script>"
          + "<img src=x onerror=\"window.owned=2\"> & 'quotes' \u202eduola\u202c to the press";

  private ReportDocuments() {}

  /** The documents as JSON lines, and a line that is none. */
  static String lines() throws JsonProcessingException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                line("e1", "en", "2020-01-10", "desk", "https://example.org/e1", PACT),
                line("e2", "en", "2020-01-11", "desk", "https://example.org/e2", PACT),
                line(
                    "e3", "en", "2020-01-20", "desk", "", "Russia has opened a school for nurses."),
                line(
                    "e4", "en", "2020-01-21", "desk", "", "The weather will be fine in the hills."),
                line("e5", "en", "2020-03-02", "<i>desk</i>", "javascript:window.owned=3", HOSTILE),
                line(
                    "f1\u202e",
                    "fa",
                    "2020-03-09",
                    "\u202eksed",
                    "",
                    "وزیران پاکستان و روسیه درباره گاز گفتگو کردند."),
                line(
                    "e6",
                    "en",
                    "2020-03-12",
                    "desk",
                    "",
                    "Iran will sell more carpets to Russia this year."),
                line(
                    "e7",
                    "en",
                    "2020-04-01",
                    "desk",
                    "",
                    "Farmers in the valley wait for the rain."),
                line(
                    "e8",
                    "en",
                    "2020-05-01",
                    "desk",
                    "",
                    "Russia will buy rice. The price is not known. Pakistan sells it.")));
    lines.add("{broken <script>window.owned=4</script>");
    return String.join("\n", lines) + "\n";
  }

  private static String line(
      String id, String language, String day, String source, String url, String text)
      throws JsonProcessingException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("language", language);
    fields.put("published", day);
    fields.put("source", source);
    fields.put("url", url);
    fields.put("text", text);
    if (text.equals(HOSTILE)) {
      fields.put("title", "<b onmouseover=alert(1)>Bold</b>");
    }

    return new ObjectMapper().writeValueAsString(fields);
  }
}
