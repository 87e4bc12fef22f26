package rabita.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures against published values, values computed elsewhere, and all small tables. */
class AssociationTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Two that are named together ten times as often as by chance. */
  private static final Association TIED = new Association(10, 20, 50, 1000);

  @Test
  void liftIsObservedOverExpected() {
    assertThat(TIED.lift()).hasValue(10);
    assertThat(new Association(1, 10, 10, 100).lift()).hasValue(1);
    assertThat(new Association(0, 10, 10, 100).lift()).hasValue(0);
  }

  /**
   * Computed with mpmath 1.3 (40 digits): numerical gradient of {@code log(p11 / (p1. p.1))} and
   * the covariance of a multinomial sample, {@code lift * exp(±z * sqrt(variance))}.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 20, 50, 1000, 6.4800522291185, 15.4319743829601",
    "3, 5, 4, 20, 1.46658215819163, 6.13671723041923",
    "5, 5, 5, 20, 1.8723673148229, 8.54533182315957",
    "40, 60, 80, 100, 0.755542113686879, 0.919133999103913",
    "1, 1, 1, 2, 0.500195306519813, 7.99687631583476",
    "7, 7, 7, 7, 1, 1",
  })
  void intervalOfTheLiftFollowsTheDeltaMethod(
      long nAb, long nA, long nB, long n, double low, double high) {
    Association association = new Association(nAb, nA, nB, n);

    assertThat(association.liftLow().getAsDouble()).isCloseTo(low, within(1e-9));
    assertThat(association.liftHigh().getAsDouble()).isCloseTo(high, within(1e-9));
  }

  @Test
  void liftHasNoIntervalWhereTheTwoAreNeverTogether() {
    assertThat(new Association(0, 10, 10, 100).liftLow()).isEmpty();
    assertThat(new Association(0, 10, 10, 100).liftHigh()).isEmpty();
  }

  /**
   * Ted Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational
   * Linguistics 19 (1993), table of bigrams by -2 log lambda; its columns are k(AB), k(A~B),
   * k(~AB), k(~A~B).
   */
  @ParameterizedTest
  @CsvSource({
    "the swiss, 110, 2442, 111, 29114, 270.72",
    "can be, 29, 13, 123, 31612, 263.90",
    "previous year, 31, 23, 139, 31584, 256.84",
    "mineral water, 10, 0, 3, 31764, 167.23",
    "at the, 76, 104, 2476, 29121, 157.21",
    "real terms, 16, 16, 51, 31694, 157.03",
    "natural gas, 9, 0, 5, 31763, 146.80",
    "owing to, 16, 0, 865, 30896, 115.02",
    "health insurance, 10, 9, 41, 31717, 104.53",
    "stiff competition, 8, 2, 27, 31740, 100.96",
    "is likely, 12, 111, 14, 31640, 98.72",
  })
  void g2IsThatOfDunningsTable(
      String bigram, long both, long first, long second, long neither, double expected) {
    Association association =
        new Association(both, both + first, both + second, both + first + second + neither);

    assertThat(association.g2()).as(bigram).isCloseTo(expected, within(0.005));
  }

  /** scipy 1.17 {@code chi2_contingency(table, correction=False, lambda_="log-likelihood")}. */
  @Test
  void probabilityIsThatOfChiSquaredWithOneDegree() {
    assertThat(TIED.g2()).isCloseTo(35.06608083222487, within(1e-9));
    assertThat(TIED.pValue()).isCloseTo(3.187041406740153e-09, within(1e-18));
    assertThat(new Association(1, 10, 10, 100).pValue()).isEqualTo(1);
  }

  /** From 0 by one unit in the last place: rounding must not make a negative ratio of it. */
  @Test
  void g2OfIndependentActorsIsZeroAndNeverBelow() {
    assertThat(new Association(1, 10, 10, 100).g2()).isBetween(0.0, 1e-12);
    assertThat(new Association(21, 49, 63, 147).g2()).isBetween(0.0, 1e-12);
  }

  /**
   * Gerlof Bouma, Normalized (Pointwise) Mutual Information in Collocation Extraction (2009), 3.2.
   */
  @Test
  void npmiHasTheLimitsOfBouma() {
    assertThat(new Association(5, 5, 5, 100).npmi()).hasValueCloseTo(1.0, EXACT);
    assertThat(new Association(1, 10, 10, 100).npmi()).hasValueCloseTo(0.0, EXACT);
    assertThat(new Association(0, 10, 10, 100).npmi()).hasValue(-1);
  }

  /** log(10) / -log(1/100). */
  @Test
  void npmiIsInformationOverItsGreatestValue() {
    assertThat(TIED.npmi()).hasValueCloseTo(0.5, EXACT);
  }

  @Test
  void npmiIsNotDefinedWhereEveryUnitNamesBoth() {
    assertThat(new Association(7, 7, 7, 7).npmi()).isEmpty();
  }

  /** log(10.5 · 940.5 / (10.5 · 40.5)); statsmodels 0.15 {@code Table2x2(table + 0.5)}. */
  @Test
  void logOddsRatioAddsHalfAUnitToEachCell() {
    assertThat(TIED.logOddsRatio()).isCloseTo(3.1451096746285914, EXACT);
    assertThat(new Association(0, 0, 0, 0).logOddsRatio()).isZero();
  }

  @Test
  void sharesAreOfOnesOwnUnitsAndJaccardIsOfEithers() {
    assertThat(TIED.shareA()).hasValue(0.5);
    assertThat(TIED.shareB()).hasValue(0.2);
    assertThat(TIED.jaccard()).hasValueCloseTo(10.0 / 60, EXACT);
  }

  @Test
  void ratiosAreEmptyWhereNothingIsNamed() {
    Association nobody = new Association(0, 0, 0, 10);

    assertThat(nobody.lift()).isEmpty();
    assertThat(nobody.npmi()).isEmpty();
    assertThat(nobody.jaccard()).isEmpty();
    assertThat(nobody.shareA()).isEmpty();
    assertThat(nobody.shareB()).isEmpty();
  }

  @Test
  void supportIsLowUnderFive() {
    assertThat(new Association(4, 20, 50, 1000).lowSupport()).isTrue();
    assertThat(new Association(5, 20, 50, 1000).lowSupport()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 1",
    "3, 2, 4, 9",
    "3, 4, 2, 9",
    "1, 10, 2, 9",
    "1, 5, 6, 9",
    "0, -1, 1, 9"
  })
  void refusesCountsThatNoTableHas(long nAb, long nA, long nB, long n) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Association(nAb, nA, nB, n))
        .withMessage("Cannot associate counts n_ab=%s n_a=%s n_b=%s n=%s", nAb, nA, nB, n);
  }

  @Test
  void noMeasureOfASmallTableIsNanOrInfinite() {
    forAllTables(table -> assertThat(all(table)).as(table.toString()).allMatch(Double::isFinite));
  }

  @Test
  void measuresOfASmallTableStayInTheirBounds() {
    forAllTables(
        table -> {
          String name = table.toString();
          table.lift().ifPresent(lift -> assertThat(lift).as(name).isNotNegative());
          table.liftLow().ifPresent(low -> assertThat(low).as(name).isBetween(0.0, lift(table)));
          table
              .liftHigh()
              .ifPresent(high -> assertThat(high).as(name).isGreaterThanOrEqualTo(lift(table)));
          table.npmi().ifPresent(npmi -> assertThat(npmi).as(name).isBetween(-1.0, 1.0));
          table.jaccard().ifPresent(jaccard -> assertThat(jaccard).as(name).isBetween(0.0, 1.0));
          assertThat(table.g2()).as(name).isNotNegative();
          assertThat(table.pValue()).as(name).isBetween(0.0, 1.0);
        });
  }

  /** Together more often than by chance on one measure is so on all. */
  @Test
  void measuresOfASmallTableAgreeOnTheDirection() {
    forAllTables(
        table -> {
          double surplus = (double) table.nAb() * table.n() - (double) table.nA() * table.nB();
          String name = table.toString();
          table
              .lift()
              .ifPresent(lift -> assertThat(sign(lift - 1)).as(name).isEqualTo(sign(surplus)));
          table.npmi().ifPresent(npmi -> assertThat(sign(npmi)).as(name).isEqualTo(sign(surplus)));
          assertThat(table.g2() > 1e-9).as(name).isEqualTo(surplus != 0);
        });
  }

  @Test
  void measuresDoNotDependOnWhichActorComesFirst() {
    forAllTables(
        table -> {
          Association turned = new Association(table.nAb(), table.nB(), table.nA(), table.n());
          String name = table.toString();
          same(name, table.lift(), turned.lift());
          same(name, table.liftLow(), turned.liftLow());
          same(name, table.liftHigh(), turned.liftHigh());
          same(name, table.npmi(), turned.npmi());
          same(name, table.jaccard(), turned.jaccard());
          same(name, table.shareA(), turned.shareB());
          assertThat(turned.g2()).as(name).isCloseTo(table.g2(), EXACT);
          assertThat(turned.pValue()).as(name).isCloseTo(table.pValue(), within(1e-6));
          assertThat(turned.logOddsRatio()).as(name).isCloseTo(table.logOddsRatio(), EXACT);
        });
  }

  @Test
  void countsOfAWholePressNeitherOverflowNorVanish() {
    long n = 4_000_000_000_000L;

    assertThat(all(new Association(n / 4, n / 2, n / 2, n))).allMatch(Double::isFinite);
    assertThat(new Association(n / 4, n / 2, n / 2, n).lift()).hasValue(1);
    assertThat(all(new Association(1, 1, 1, n))).allMatch(Double::isFinite);
    assertThat(new Association(n / 2, n / 2, n / 2, n).pValue()).isZero();
  }

  /** Every table of at most twelve units. */
  private static void forAllTables(Consumer<Association> check) {
    for (long n = 0; n <= 12; n++) {
      for (long nA = 0; nA <= n; nA++) {
        for (long nB = 0; nB <= n; nB++) {
          for (long nAb = Math.max(0, nA + nB - n); nAb <= Math.min(nA, nB); nAb++) {
            check.accept(new Association(nAb, nA, nB, n));
          }
        }
      }
    }
  }

  private static List<Double> all(Association table) {
    List<Double> values =
        new ArrayList<>(List.of(table.g2(), table.pValue(), table.logOddsRatio()));
    List.of(
            table.lift(),
            table.liftLow(),
            table.liftHigh(),
            table.npmi(),
            table.jaccard(),
            table.shareA(),
            table.shareB())
        .forEach(value -> value.ifPresent(values::add));
    return values;
  }

  private static double lift(Association table) {
    return table.lift().getAsDouble();
  }

  private static int sign(double value) {
    return Math.abs(value) < 1e-9 ? 0 : (int) Math.signum(value);
  }

  private static void same(String name, OptionalDouble one, OptionalDouble other) {
    assertThat(one.isPresent()).as(name).isEqualTo(other.isPresent());
    assertThat(one.orElse(0)).as(name).isCloseTo(other.orElse(0), EXACT);
  }
}
