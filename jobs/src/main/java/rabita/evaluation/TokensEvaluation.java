package rabita.evaluation;

import java.util.ArrayList;
import java.util.List;
import rabita.text.Languages;
import rabita.text.Tokenizer;
import rabita.text.Tokens;

/** Tokens on treebanks: exact spans over the running text; see {@link Conllu} for what is one. */
final class TokensEvaluation implements Evaluation {

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<Result> results = new ArrayList<>();
    for (Conllu treebank : Treebanks.read(gold, setting)) {
      Tokenizer tokenizer = Languages.load(treebank.language()).tokenizer();
      GoldText text = GoldText.of(treebank.sentences());
      Aligned aligned = new Aligned(text, text.tokens(), found(text, tokenizer));
      results.add(
          Result.ofSpans(
                  Task.TOKENS,
                  treebank.name(),
                  treebank.language(),
                  "tokens",
                  aligned.counts(text.sentences()))
              .timed(Speed.megabytes(List.of(text.text()), tokenizer::tokenize)));
      note(aligned, setting.mistakes(), "tokens " + treebank.name());
    }

    return results;
  }

  private static List<Span> found(GoldText text, Tokenizer tokenizer) {
    Tokens tokens = tokenizer.tokenize(text.text());
    List<Span> found = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      found.add(text.squeeze(tokens.begin(i), tokens.end(i)));
    }

    return found;
  }

  private static void note(Aligned aligned, Mistakes mistakes, String set) {
    aligned.missed().forEach(span -> note(aligned, mistakes, set, Mistakes.Sort.MISSED, span));
    aligned.invented().forEach(span -> note(aligned, mistakes, set, Mistakes.Sort.INVENTED, span));
  }

  private static void note(
      Aligned aligned, Mistakes mistakes, String set, Mistakes.Sort sort, Span span) {
    Span raw = aligned.text().raw(span);
    mistakes.add(set, sort, aligned.text().text(), raw.begin(), raw.end(), "");
  }
}
