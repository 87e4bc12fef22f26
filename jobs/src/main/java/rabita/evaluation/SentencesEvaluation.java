package rabita.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rabita.text.Language;
import rabita.text.Languages;
import rabita.text.Tokenizer;

/**
 * Sentences on treebanks. The main figure is on articles of ten sentences that follow each other,
 * which is nearer to news than the second one, on the whole treebank as one stream.
 */
final class SentencesEvaluation implements Evaluation {
  private static final int ARTICLE = 10;

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<Result> results = new ArrayList<>();
    for (Conllu treebank : Treebanks.read(gold, setting)) {
      Language language = Languages.load(treebank.language());
      List<Counts> articles = new ArrayList<>();
      for (List<Conllu.Sentence> article : articles(treebank.sentences())) {
        GoldText text = GoldText.of(article);
        Aligned aligned = new Aligned(text, text.sentences(), found(text.text(), text, language));
        articles.addAll(aligned.counts(List.of(new Span(0, text.text().length(), ""))));
        note(aligned, setting.mistakes(), "sentences " + treebank.name());
      }

      GoldText stream = GoldText.of(treebank.sentences());
      Aligned whole =
          new Aligned(stream, stream.sentences(), found(stream.text(), stream, language));
      results.add(
          result(treebank, "sentences, articles", articles)
              .timed(
                  Speed.megabytes(List.of(stream.text()), text -> found(text, stream, language))));
      results.add(result(treebank, "sentences, stream", whole.counts(tens(stream.sentences()))));
    }

    return results;
  }

  private static Result result(Conllu treebank, String measure, List<Counts> counts) {
    return Result.ofSpans(Task.SENTENCES, treebank.name(), treebank.language(), measure, counts);
  }

  private static List<List<Conllu.Sentence>> articles(List<Conllu.Sentence> sentences) {
    List<List<Conllu.Sentence>> articles = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += ARTICLE) {
      articles.add(sentences.subList(i, Math.min(sentences.size(), i + ARTICLE)));
    }

    return articles;
  }

  private static List<Span> tens(List<Span> sentences) {
    List<Span> tens = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += ARTICLE) {
      tens.add(sentences.get(i));
    }

    return tens;
  }

  private static List<Span> found(String text, GoldText gold, Language language) {
    Tokenizer tokenizer = language.tokenizer();
    return language.sentenceSplitter().split(text, tokenizer.tokenize(text)).stream()
        .map(sentence -> gold.squeeze(sentence.begin(), sentence.end()))
        .toList();
  }

  /** Notes ends of sentences, by the last word before them. */
  private static void note(Aligned aligned, Mistakes mistakes, String set) {
    Set<Integer> gold = aligned.gold().stream().map(Span::end).collect(Collectors.toSet());
    Set<Integer> found = aligned.found().stream().map(Span::end).collect(Collectors.toSet());
    aligned.gold().stream()
        .filter(span -> !found.contains(span.end()))
        .forEach(span -> note(aligned, mistakes, set, Mistakes.Sort.MISSED, span));
    aligned.found().stream()
        .filter(span -> !gold.contains(span.end()))
        .forEach(span -> note(aligned, mistakes, set, Mistakes.Sort.INVENTED, span));
  }

  private static void note(
      Aligned aligned, Mistakes mistakes, String set, Mistakes.Sort sort, Span span) {
    String text = aligned.text().text();
    Span raw = aligned.text().raw(span);
    int begin = Math.max(raw.begin(), text.lastIndexOf(' ', raw.end() - 1) + 1);
    mistakes.add(set, sort, text, begin, raw.end(), "");
  }
}
