package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobTasksTest {
  private final JobTasks tasks = new JobTasks();

  @Test
  void tellsWhatIsDoneHowFastAndWhatIsLeft() {
    tasks.begin(1, "cooccurrence", Map.of(10, 60, 11, 6));
    tasks.begin(2, "timeline", Map.of(12, 30));
    IntStream.range(0, 40).forEach(i -> tasks.taskDone(10));
    IntStream.range(0, 5).forEach(i -> tasks.taskDone(12));

    assertThat(tasks.line(15))
        .contains("cooccurrence, timeline: 45 of 96 tasks done, 3.0 a second, 17 s left");
  }

  @Test
  void takesTheRateSinceTheLineBefore() {
    tasks.begin(1, "tokens", Map.of(1, 100));
    IntStream.range(0, 60).forEach(i -> tasks.taskDone(1));
    tasks.line(30);
    IntStream.range(0, 15).forEach(i -> tasks.taskDone(1));

    assertThat(tasks.line(60)).contains("tokens: 75 of 100 tasks done, 0.5 a second, 50 s left");
    assertThat(tasks.line(90))
        .contains("tokens: 75 of 100 tasks done, 0.0 a second, time left unknown");
  }

  @Test
  void aJobThatEndedIsNotTold() {
    tasks.begin(1, "tokens", Map.of(1, 100));
    tasks.begin(2, "tokens", Map.of(2, 10));
    tasks.end(1);
    tasks.taskDone(1);

    assertThat(tasks.line(30))
        .contains("tokens: 0 of 10 tasks done, 0.0 a second, time left unknown");
    tasks.end(2);
    assertThat(tasks.line(60)).isEmpty();
  }
}
