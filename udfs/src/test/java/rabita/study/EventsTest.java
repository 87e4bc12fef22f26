package rabita.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventsTest {

  @Test
  void aStudyMaySayHowAlikeTheStoriesOfAnEventAre() {
    assertThat(read("")).isEqualTo(new Events(0.25));
    assertThat(read("events { similarity = 0.4 }")).isEqualTo(new Events(0.4));
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThatThrownBy(() -> read("events { similarity = 2\n least = 3 }"))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("study.conf: 1: similarity must be over 0 and at most 1")
        .hasMessageContaining("study.conf: 2: unknown setting least");
  }

  private static Events read(String settings) {
    String text = "study { focus = [PAK, RUS], " + settings + " }";
    return StudyReader.read("study.conf", location -> text).events();
  }
}
