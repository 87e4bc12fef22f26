package rabita.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoriesTest {

  @Test
  void aStudyNeedNotSayWhatAStoryIs() {
    assertThat(read("")).isEqualTo(new Stories(0.5, 3));
  }

  @Test
  void aStudyMaySayIt() {
    assertThat(read("stories { similarity = 1, shingle = 5 }")).isEqualTo(new Stories(1, 5));
  }

  @Test
  void allThatIsWrongIsSaid() {
    assertThatThrownBy(() -> read("stories { similarity = 1.5\n shingle = 0\n size = 3 }"))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("study.conf: 1: similarity must be over 0 and at most 1")
        .hasMessageContaining("study.conf: 2: shingle must be at least 1")
        .hasMessageContaining("study.conf: 3: unknown setting size");
    assertThatThrownBy(() -> read("stories { similarity = 0 }"))
        .hasMessageContaining("similarity must be over 0");
    assertThatThrownBy(() -> read("stories { similarity = high }"))
        .hasMessageContaining("cannot read similarity: wrong type");
  }

  private static Stories read(String settings) {
    String text = "study { focus = [PAK, RUS], " + settings + " }";
    return StudyReader.read("study.conf", location -> text).stories();
  }
}
