package rabita.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BackboneDeltaTest {

  @Test
  void aStudyMaySayHowFarATieStandsOut() {
    assertThat(read("")).isEqualTo(1.64);
    assertThat(read("backbone-delta = 2.32")).isEqualTo(2.32);
    assertThat(read("backbone-delta = 0")).isZero();
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThatThrownBy(() -> read("backbone-delta = -1"))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("study.conf: 1: backbone-delta must be at least 0");
    assertThatThrownBy(() -> read("backbone-delta = much"))
        .hasMessageContaining("cannot read backbone-delta: wrong type");
  }

  private static double read(String settings) {
    String text = "study { focus = [PAK, RUS], " + settings + " }";
    return StudyReader.read("study.conf", location -> text).backboneDelta();
  }
}
