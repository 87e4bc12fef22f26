package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void precisionRecallAndF1AreOfTheSums() {
    List<Counts> units = List.of(Counts.exact(3, 1, 1), Counts.exact(1, 4, 1));
    List<Figure> figures = Figures.ofSpans(units);
    assertThat(figures).extracting(Figure::name).containsExactly("precision", "recall", "F1");
    assertThat(figures.get(0).value()).isEqualTo(0.4);
    assertThat(figures.get(1).value()).isEqualTo(0.5);
    assertThat(figures.get(2).value()).isCloseTo(4.0 / 9, within(1e-12));
  }

  @Test
  void wilsonsIntervalOfTenOfTen() {
    Figure figure = Figures.share(Figure.SHARE, 10, 10).get(0);
    assertThat(figure.low()).isCloseTo(0.7225, within(1e-4));
    assertThat(figure.high()).isEqualTo(1);
  }

  @Test
  void nothingIsNoShareOfNothing() {
    assertThat(Figures.share(Figure.SHARE, 0, 0)).isEmpty();
  }

  @Test
  void nothingFoundHasNoPrecisionAndF1Zero() {
    assertThat(Figures.ofSpans(List.of(Counts.exact(2, 0, 0))))
        .extracting(Figure::name, Figure::value)
        .containsExactly(tuple("recall", 0.0), tuple("F1", 0.0));
  }

  @Test
  void theBootstrapHoldsTheValueAndIsTheSameEachTime() {
    List<Counts> units = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      units.add(Counts.exact(2, 2, i % 4 == 0 ? 0 : 2));
    }

    Figure figure = Bootstrap.f1(units);
    assertThat(figure.value()).isEqualTo(0.75);
    // The standard error of 100 draws of 0 or 1 with mean 0.75 is 0.0433.
    assertThat(figure.low()).isCloseTo(0.75 - 1.96 * 0.0433, within(0.02));
    assertThat(figure.high()).isCloseTo(0.75 + 1.96 * 0.0433, within(0.02));
    assertThat(Bootstrap.f1(units)).isEqualTo(figure);
  }

  @Test
  void drawsWithoutAnyItemDoNotCount() {
    List<Counts> units = new ArrayList<>(List.of(Counts.exact(1, 1, 1)));
    for (int i = 0; i < 20; i++) {
      units.add(Counts.exact(0, 0, 0));
    }

    assertThat(Bootstrap.f1(units)).isEqualTo(new Figure("F1", 1, 1, 1));
  }
}
