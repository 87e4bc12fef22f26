package rabita.verification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Walks through texts beside the stretches in them; linear in both. */
final class DocumentWalk implements Iterator<Row> {
  private static final int SHOWN = 60;

  private final Iterator<Row> stretches;
  private final Deque<Row> found = new ArrayDeque<>();
  private final Map<String, Last> last = new HashMap<>();
  private String document;
  private String text;
  private int point;
  private int unit;
  private Sentence sentence;

  private DocumentWalk(Iterator<Row> stretches) {
    this.stretches = stretches;
  }

  /**
   * The differences of the stretches of some documents.
   *
   * @param stretches rows of {@link Offsets#STRETCH}, by document and begin
   */
  static Iterator<Row> differences(Iterator<Row> stretches) {
    return new DocumentWalk(stretches);
  }

  @Override
  public boolean hasNext() {
    while (found.isEmpty() && stretches.hasNext()) {
      look(stretches.next());
    }

    return !found.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }

    return found.remove();
  }

  private void look(Row row) {
    String id = row.getAs("doc_id");
    if (row.<Integer>getAs("rank") == Offsets.DOCUMENT) {
      document = id;
      text = row.getAs("surface");
      point = 0;
      unit = 0;
      sentence = null;
      last.clear();
      return;
    }

    // A stretch without a document is found by the check of references.
    if (id.equals(document)) {
      Stretch stretch = Stretch.of(row);
      cut(stretch);
      ordered(stretch);
      inSentence(stretch);
    }
  }

  /** The stretches come by their begin, so the place in the text only moves on. */
  private void cut(Stretch stretch) {
    while (point < stretch.begin() && unit < text.length()) {
      unit += Character.charCount(text.codePointAt(unit));
      point++;
    }

    int length = stretch.surface().codePointCount(0, stretch.surface().length());
    boolean inside = stretch.begin() >= 0 && point == stretch.begin();
    if (stretch.end() - stretch.begin() != length || length == 0) {
      add(stretch, "end", stretch.begin() + length, stretch.end());
    } else if (!inside || !text.startsWith(stretch.surface(), unit)) {
      int end = Math.min(text.length(), unit + stretch.surface().length());
      add(
          stretch,
          Offsets.SURFACES.get(stretch.table()),
          inside ? shown(text.substring(unit, end)) : "a place in the text",
          shown(stretch.surface()));
    }
  }

  /** Sentences and tokens are numbered from 0, and none reaches into the next. */
  private void ordered(Stretch stretch) {
    if (stretch.place() == null) {
      return;
    }

    Last before = last.getOrDefault(stretch.table(), new Last(-1, 0));
    if (stretch.place() != before.place() + 1) {
      add(stretch, stretch.numbered(), before.place() + 1, stretch.place());
    }

    if (stretch.begin() < before.end()) {
      add(stretch, "begin", before.end() + " or more", stretch.begin());
    }

    last.put(stretch.table(), new Last(stretch.place(), stretch.end()));
  }

  private void inSentence(Stretch stretch) {
    if (stretch.table().equals("sentences")) {
      sentence = new Sentence(stretch.sentence(), stretch.end());
    } else if (sentence == null
        || sentence.index() != stretch.sentence()
        || stretch.begin() >= sentence.end()) {
      add(
          stretch,
          "sentence_index",
          sentence == null || stretch.begin() >= sentence.end() ? "a sentence" : sentence.index(),
          stretch.sentence());
    }
  }

  private void add(Stretch stretch, String column, Object expected, Object value) {
    found.add(
        RowFactory.create(
            "%s %s %s".formatted(document, stretch.begin(), stretch.end()),
            column,
            expected.toString(),
            value.toString(),
            stretch.table()));
  }

  private static String shown(String surface) {
    int points = surface.codePointCount(0, surface.length());
    return points <= SHOWN
        ? surface
        : surface.substring(0, surface.offsetByCodePoints(0, SHOWN)) + "\u2026";
  }

  private record Sentence(int index, int end) {}

  private record Last(int place, int end) {}

  private record Stretch(
      String table, int sentence, Integer place, int begin, int end, String surface) {

    static Stretch of(Row row) {
      return new Stretch(
          row.getAs("table"),
          row.getAs("sentence_index"),
          row.getAs("place"),
          row.getAs("begin"),
          row.getAs("end"),
          row.getAs("surface"));
    }

    String numbered() {
      return table.equals("sentences") ? "sentence_index" : "token_index";
    }
  }
}
