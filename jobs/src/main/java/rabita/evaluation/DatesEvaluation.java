package rabita.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Date expressions: labelled news, and the cases that other date programs are tested with. */
final class DatesEvaluation implements Evaluation {
  private static final List<Evaluation> PARTS =
      List.of(
          new NewsDates(),
          new RecognizersSpans(),
          new RecognizersValues(),
          new ParstdexDates(),
          new SingleDates());

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<Result> results = new ArrayList<>();
    PARTS.forEach(part -> results.addAll(part.evaluate(gold, setting)));
    return results;
  }
}
