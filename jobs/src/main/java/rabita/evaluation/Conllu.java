package rabita.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A treebank in CoNLL-U. Its tokens are surface tokens, as in the CoNLL 2018 shared task
 * (https://universaldependencies.org/conll18/evaluation.html): a multiword token is one, by its
 * range line. Where a treebank cuts clitics without range lines, words that no space parts are put
 * together again, but for punctuation and symbols.
 */
record Conllu(String name, String language, List<Sentence> sentences) {
  private static final Pattern FORM = Pattern.compile("/(([a-z]+)_[a-z]+)[^/]*\\.conllu$");
  private static final Set<String> MARKS = Set.of("PUNCT", "SYM");
  private static final int FEWEST_COLUMNS = 10;

  /**
   * A sentence.
   *
   * @param opensParagraph whether a paragraph or document begins with it
   */
  record Sentence(String text, List<String> tokens, boolean opensParagraph) {}

  static List<Conllu> read(GoldFolder gold, GoldNames names) {
    List<Conllu> treebanks = new ArrayList<>();
    for (Path file : gold.matching(FORM)) {
      Matcher form = FORM.matcher(GoldFolder.slashed(file));
      if (form.find()) {
        boolean joins = names.joinsClitics(form.group(1));
        treebanks.add(
            new Conllu(form.group(1), form.group(2), parse(GoldFolder.lines(file), joins)));
      }
    }

    return treebanks;
  }

  /** Reads the lines of a file; paragraphs count only where the treebank marks any. */
  static List<Sentence> parse(List<String> lines, boolean joinsClitics) {
    boolean hasParagraphs = lines.stream().anyMatch(line -> line.startsWith("# newpar"));
    List<Sentence> sentences = new ArrayList<>();
    Block block = new Block(joinsClitics);
    for (String line : lines) {
      if (line.isBlank()) {
        block.end(hasParagraphs, sentences);
        block = new Block(joinsClitics);
      } else {
        block.add(line);
      }
    }

    block.end(hasParagraphs, sentences);
    return sentences;
  }

  /** The lines of one sentence. */
  private static final class Block {
    private final boolean joinsClitics;
    private final List<String> tokens = new ArrayList<>();
    private String text;
    private boolean opens;
    private boolean open;
    private int covered;

    Block(boolean joinsClitics) {
      this.joinsClitics = joinsClitics;
    }

    void add(String line) {
      if (line.startsWith("# text = ")) {
        text = line.substring("# text = ".length());
      } else if (line.startsWith("#")) {
        opens |= line.startsWith("# newpar") || line.startsWith("# newdoc");
      } else {
        String[] columns = line.split("\t");
        if (columns.length >= FEWEST_COLUMNS && columns[0].indexOf('.') < 0) {
          word(columns);
        }
      }
    }

    private void word(String[] columns) {
      int dash = columns[0].indexOf('-');
      int first = Integer.parseInt(dash < 0 ? columns[0] : columns[0].substring(0, dash));
      if (first <= covered) {
        return;
      }

      covered = dash < 0 ? first : Integer.parseInt(columns[0].substring(dash + 1));
      boolean mark = MARKS.contains(columns[3]);
      if (joinsClitics && open && !mark) {
        int last = tokens.size() - 1;
        tokens.set(last, tokens.get(last) + columns[1]);
      } else {
        tokens.add(columns[1]);
      }

      open = !mark && columns[9].contains("SpaceAfter=No");
    }

    void end(boolean hasParagraphs, List<Sentence> sentences) {
      if (text != null) {
        sentences.add(new Sentence(text, List.copyOf(tokens), opens && hasParagraphs));
      }
    }
  }
}
