package rabita.evaluation;

import java.util.ArrayList;
import java.util.List;
import rabita.text.Languages;

/** The treebanks that tokens and sentences are measured on. */
final class Treebanks {
  private Treebanks() {}

  /**
   * The treebanks in languages that can be analysed. One that writes quotation marks as two
   * backquotes and two escaped apostrophes comes a second time with its marks mended.
   */
  static List<Conllu> read(GoldFolder gold, Setting setting) {
    List<Conllu> treebanks = new ArrayList<>();
    for (Conllu treebank : Conllu.read(gold, setting.names())) {
      if (Languages.find(treebank.language()).isPresent()) {
        treebanks.add(treebank);
        if (treebank.sentences().stream().anyMatch(one -> one.text().contains("&#39;&#39;"))) {
          treebanks.add(mended(treebank));
        }
      }
    }

    return treebanks;
  }

  private static Conllu mended(Conllu treebank) {
    List<Conllu.Sentence> sentences =
        treebank.sentences().stream()
            .map(
                one ->
                    new Conllu.Sentence(
                        mended(one.text()),
                        one.tokens().stream().map(Treebanks::mended).toList(),
                        one.opensParagraph()))
            .toList();
    return new Conllu(treebank.name() + " (quotes mended)", treebank.language(), sentences);
  }

  private static String mended(String text) {
    return text.replace("&#39;&#39;", "\"").replace("''", "\"").replace("``", "\"");
  }
}
