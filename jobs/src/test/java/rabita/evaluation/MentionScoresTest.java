package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.evaluation.MentionsEvaluation.Unit;

class MentionScoresTest {
  private static final String TEXT = "Pakistani envoys left Tehran with the Iran Daily";

  private static final MentionScores SCORES =
      new MentionScores(
          "own",
          "en",
          List.of(
              new Unit(
                  TEXT,
                  List.of(new Span(0, 9, "demonym PAK"), new Span(22, 28, "capital IRN")),
                  List.of(new Span(0, 8, "country PAK"), new Span(38, 42, "country IRN")),
                  List.of(new Span(38, 48, "other ")))));

  @Test
  void exactNeedsSpanKindAndState() {
    assertThat(SCORES.exact().right()).isZero();
    assertThat(SCORES.exact().gold()).isEqualTo(2);
    assertThat(SCORES.exact().found()).isEqualTo(2);
  }

  @Test
  void overlapNeedsTheStateOnly() {
    assertThat(SCORES.overlapping().right()).isEqualTo(1);
  }

  @Test
  void statesCountOnceInASentence() {
    assertThat(SCORES.states().right()).isEqualTo(2);
    assertThat(SCORES.states(List.of("PAK", "RUS")).gold()).isEqualTo(1);
  }

  @Test
  void aMentionOnATrapIsAFall() {
    assertThat(SCORES.traps().right()).isEqualTo(1);
    assertThat(SCORES.traps().main().orElseThrow().isBetterLow()).isTrue();
  }

  @Test
  void mistakesAreGroupedBySort() {
    Mistakes mistakes = new Mistakes();
    SCORES.note(mistakes);
    assertThat(mistakes.commonest("own en", 9))
        .extracting(Mistakes.Mistake::sort, Mistakes.Mistake::surface)
        .containsExactlyInAnyOrder(
            tuple(Mistakes.Sort.MISSED, "Pakistani"),
            tuple(Mistakes.Sort.MISSED, "Tehran"),
            tuple(Mistakes.Sort.INVENTED, "Pakistan"),
            tuple(Mistakes.Sort.INVENTED, "Iran"));
  }
}
