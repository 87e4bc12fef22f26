package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.analysis.EventVector.Common;

class EventVectorTest {

  /** ln(1 + 8.5 / 2.5) = 1.4816 and ln(1 + 0.5 / 10.5) = 0.0465, in thousandths, squared. */
  @Test
  void theRarerAFeatureTheHeavierItIs() {
    assertThat(EventVector.weight(2, 10)).isEqualTo(1482L * 1482);
    assertThat(EventVector.weight(10, 10)).isEqualTo(47L * 47);
    assertThat(EventVector.weight(1_000_000, 1_000_000)).isEqualTo(0);
  }

  /** Shared weights 9 + 16 over the root of (9 + 16 + 11) times (9 + 16 + 24): 25 / 42. */
  @Test
  void similarityIsTheCosineOfWhatIsShared() {
    Common common =
        vector(List.of("day:1", "sound:b", "entity:X"), 9, 16, 11)
            .with(vector(List.of("day:1", "sound:b", "entity:Y"), 9, 16, 24));
    assertThat(common.similarity()).isCloseTo(25 / 42.0, within(1e-12));
    assertThat(common.shared()).containsExactly("day:1", "sound:b");
  }

  @Test
  void nothingInCommonIsNoSimilarity() {
    EventVector one = vector(List.of("day:1"), 9);
    assertThat(one.with(vector(List.of("day:2"), 9)).similarity()).isEqualTo(0);
    assertThat(one.with(vector(List.of())).similarity()).isEqualTo(0);
  }

  @Test
  void datedStoriesMeetByFiveThingsOfWhichTwoAreNoPlaces() {
    assertThat(dated("entity:A entity:B entity:C number:17 day:1")).isTrue();
    assertThat(dated("entity:A entity:B entity:C person:p day:1")).isTrue();
    assertThat(dated("entity:A entity:B entity:C entity:D day:1")).isFalse();
    assertThat(dated("entity:A entity:B person:p day:1")).isFalse();
  }

  @Test
  void undatedStoriesMeetByFourThingsThatAreNoPlaces() {
    assertThat(undated("number:15 number:17 name:nato sound:stltnbrk")).isTrue();
    assertThat(undated("number:15 number:17 name:nato entity:A entity:B")).isFalse();
  }

  /** The consonants of "general" say no more than the name. */
  @Test
  void aNameAndItsOwnSoundsAreOneThing() {
    assertThat(undated("name:general number:15 number:17 number:18")).isTrue();
    assertThat(undated("name:general sound:knrl number:15 number:17")).isFalse();
  }

  @Test
  void soundsAloneMakeNoOccasion() {
    assertThat(undated("sound:krstn sound:rnlt sound:rkrt sound:krsm")).isFalse();
    assertThat(undated("sound:krstn sound:rnlt sound:rkrt number:15")).isTrue();
  }

  @Test
  void tooLittleSimilarityIsNoOccasion() {
    List<String> shared = List.of("number:15", "number:17", "name:nato", "sound:stltnbrk");
    assertThat(new Common(0.25, shared).isOccasion(0.25, false)).isTrue();
    assertThat(new Common(0.24, shared).isOccasion(0.25, false)).isFalse();
  }

  private static boolean dated(String shared) {
    return new Common(1, List.of(shared.split(" "))).isOccasion(0.25, true);
  }

  private static boolean undated(String shared) {
    return new Common(1, List.of(shared.split(" "))).isOccasion(0.25, false);
  }

  private static EventVector vector(List<String> features, long... weights) {
    return new EventVector(features, weights);
  }
}
