package rabita.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicSettingsTest {

  @Test
  void aStudyMaySayHowPatternsAndTopicsAreFound() {
    Study study = read("patterns { support = 0.1, top = 5 }, topics { k = 20 }");

    assertThat(study.patterns()).isEqualTo(new Patterns(0.1, 20, 0.3, 12, 5));
    assertThat(study.topics()).isEqualTo(new TopicSettings(20, 100, 20_000, 50, 15));
  }

  @Test
  void allThatIsWrongIsSaid() {
    assertThatThrownBy(() -> read("topics { k = 1\n terms = 0 }\n patterns { maximum-items = 21 }"))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("study.conf: 1: k must be at least 2")
        .hasMessageContaining("study.conf: 2: terms must be at least 1")
        .hasMessageContaining("study.conf: 3: maximum-items must be at most 20");
  }

  private static Study read(String settings) {
    String text = "study { focus = [PAK, RUS], " + settings + " }";
    return StudyReader.read("study.conf", location -> text);
  }
}
