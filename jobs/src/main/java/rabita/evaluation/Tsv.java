package rabita.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rabita.sources.UserException;

/** A table with tabs and a header; the last column takes what is left of a line. */
record Tsv(Path file, List<String> header, List<Map<String, String>> rows) {

  static Tsv read(Path file) {
    List<String> lines = GoldFolder.lines(file);
    if (lines.isEmpty()) {
      throw new UserException("Cannot read the gold %s: it has no header.".formatted(file));
    }

    List<String> header = List.of(lines.get(0).split("\t"));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        String[] cells = line.split("\t", header.size());
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), i < cells.length ? cells[i] : "");
        }

        rows.add(row);
      }
    }

    return new Tsv(file, header, rows);
  }

  boolean has(String... columns) {
    return header.containsAll(List.of(columns));
  }
}
