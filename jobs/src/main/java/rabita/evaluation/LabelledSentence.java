package rabita.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.sources.UserException;

/**
 * A sentence of {@code LANG.sentences.tsv} with its rows in {@code LANG.tsv}. A row names its span
 * by {@code surface} and {@code n}, the n-th plain occurrence of the surface, overlapping ones
 * counted too.
 *
 * @param fields the cells of the sentence's own line
 * @param labels its rows, in the order of the file
 */
record LabelledSentence(String text, Map<String, String> fields, List<Label> labels) {
  private static final Pattern FORM = Pattern.compile("/([a-z]{2,3})(?:\\.sentences)?\\.tsv$");

  /** A labelled span with the cells of its row. */
  record Label(int begin, int end, Map<String, String> cells) {}

  /** A file of sentences in one language. */
  record Set(String language, List<LabelledSentence> sentences) {}

  /** The sets of a folder whose labels have certain columns. */
  static List<Set> sets(GoldFolder gold, String... columns) {
    List<Set> sets = new ArrayList<>();
    for (Map.Entry<Path, String> base : bases(gold).entrySet()) {
      Path labels = base.getKey().resolveSibling(base.getValue() + ".tsv");
      Path sentences = base.getKey();
      if (Files.exists(labels) && Files.exists(sentences)) {
        Tsv table = Tsv.read(labels);
        if (table.has("id", "n", "surface") && table.has(columns)) {
          sets.add(new Set(base.getValue(), join(Tsv.read(sentences), table)));
        }
      }
    }

    return sets;
  }

  /** The files of sentences with their language, each once; either file of a pair may be given. */
  private static Map<Path, String> bases(GoldFolder gold) {
    Map<Path, String> bases = new TreeMap<>();
    for (Path file : gold.matching(FORM)) {
      Matcher form = FORM.matcher(GoldFolder.slashed(file));
      if (form.find()) {
        bases.put(file.resolveSibling(form.group(1) + ".sentences.tsv"), form.group(1));
      }
    }

    return bases;
  }

  private static List<LabelledSentence> join(Tsv sentences, Tsv labels) {
    Map<String, LabelledSentence> byId = new LinkedHashMap<>();
    for (Map<String, String> row : sentences.rows()) {
      byId.put(row.get("id"), new LabelledSentence(row.get("text"), row, new ArrayList<>()));
    }

    for (Map<String, String> row : labels.rows()) {
      LabelledSentence sentence = byId.get(row.get("id"));
      int begin = sentence == null ? -1 : occurrence(sentence.text, row);
      if (begin < 0) {
        throw new UserException(
            "Cannot place the label %s of %s in %s. Correct the row."
                .formatted(row.get("surface"), row.get("id"), labels.file()));
      }

      sentence.labels.add(new Label(begin, begin + row.get("surface").length(), row));
    }

    return List.copyOf(byId.values());
  }

  private static int occurrence(String text, Map<String, String> row) {
    int begin = -1;
    for (int n = Integer.parseInt(row.get("n").strip()); n > 0; n--) {
      begin = text.indexOf(row.get("surface"), begin + 1);
      if (begin < 0) {
        return -1;
      }
    }

    return begin;
  }
}
