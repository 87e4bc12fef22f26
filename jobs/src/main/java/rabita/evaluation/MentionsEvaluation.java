package rabita.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rabita.entities.Gazetteer;
import rabita.entities.Mention;
import rabita.text.FoldedText;
import rabita.text.Languages;

/**
 * Names of states and of who stands for them, as {@code mentions/GUIDE.md} labels them. Rows of the
 * kind {@code other} are traps and no mentions. Who stands for no state is not labelled, so such
 * mentions of the program are left out; the day of the article is not given.
 */
final class MentionsEvaluation implements Evaluation {
  static final String TRAP = "other";
  private static final String SET = "mentions";

  /** What is labelled and what is found in a sentence; labels are {@code kind STATE}. */
  record Unit(String text, List<Span> gold, List<Span> found, List<Span> traps) {}

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<Result> results = new ArrayList<>();
    for (LabelledSentence.Set set : LabelledSentence.sets(gold, "kind", "country")) {
      Gazetteer gazetteer = Gazetteer.of(Languages.load(set.language()), setting.study().actors());
      List<Unit> units = set.sentences().stream().map(one -> unit(one, gazetteer)).toList();
      MentionScores scores = new MentionScores(SET, set.language(), units);
      List<String> texts = set.sentences().stream().map(LabelledSentence::text).toList();
      Speed speed = Speed.megabytes(texts, text -> gazetteer.find(FoldedText.of(text)));
      results.add(scores.exact().timed(speed));
      results.add(scores.overlapping());
      results.add(scores.states());
      results.add(scores.states(setting.study().focus()));
      results.add(scores.traps());
      scores.note(setting.mistakes());
    }

    return results;
  }

  private static Unit unit(LabelledSentence sentence, Gazetteer gazetteer) {
    List<Span> gold = new ArrayList<>();
    List<Span> traps = new ArrayList<>();
    for (LabelledSentence.Label label : sentence.labels()) {
      String kind = label.cells().get("kind").strip();
      String name = kind + " " + label.cells().get("country").strip();
      (kind.equals(TRAP) ? traps : gold).add(new Span(label.begin(), label.end(), name));
    }

    List<Span> found = new ArrayList<>();
    for (Mention mention : gazetteer.find(FoldedText.of(sentence.text()))) {
      mention
          .entity()
          .countryOn(Optional.empty())
          .map(state -> mention.kind().label() + " " + state)
          .ifPresent(name -> found.add(new Span(mention.begin(), mention.end(), name)));
    }

    return new Unit(sentence.text(), gold, found, traps);
  }
}
