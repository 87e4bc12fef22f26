package rabita.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far the running jobs of Spark are. Safe for use by many threads. */
final class JobTasks {
  private final Map<Integer, Job> running = new TreeMap<>();
  private final Map<Integer, Job> byStage = new HashMap<>();
  private long done;
  private long doneBefore;
  private double before;

  /**
   * A job begins.
   *
   * @param description what it is for
   * @param tasks number of tasks of each of its stages
   */
  synchronized void begin(int job, String description, Map<Integer, Integer> tasks) {
    Job begun = new Job(description, tasks.values().stream().mapToInt(n -> n).sum());
    running.put(job, begun);
    tasks.keySet().forEach(stage -> byStage.put(stage, begun));
  }

  /** A task of a stage has ended well. */
  synchronized void taskDone(int stage) {
    Job job = byStage.get(stage);
    if (job != null) {
      job.done++;
      done++;
    }
  }

  /** A job has ended, well or not; what it did not need to do is skipped. */
  synchronized void end(int job) {
    Job ended = running.remove(job);
    byStage.values().removeIf(other -> other == ended);
  }

  /**
   * What runs, how much of it is done, how fast since the line before, and how long that takes for
   * the rest of it; empty where nothing runs.
   *
   * <p>Example: {@code cooccurrence, timeline: 45 of 96 tasks done, 3.0 a second, 17 s left}.
   *
   * @param seconds since the begin, greater than at the line before
   */
  synchronized Optional<String> line(double seconds) {
    double rate = (done - doneBefore) / (seconds - before);
    doneBefore = done;
    before = seconds;
    if (running.isEmpty()) {
      return Optional.empty();
    }

    List<String> names = running.values().stream().map(job -> job.name).distinct().toList();
    int all = running.values().stream().mapToInt(job -> job.tasks).sum();
    int ended = running.values().stream().mapToInt(job -> job.done).sum();
    String left =
        rate > 0
            ? String.format(Locale.ROOT, "%.0f s left", (all - ended) / rate)
            : "time left unknown";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s: %,d of %,d tasks done, %.1f a second, %s",
            String.join(", ", names),
            ended,
            all,
            rate,
            left));
  }

  private static final class Job {
    private final String name;
    private final int tasks;
    private int done;

    Job(String name, int tasks) {
      this.name = name;
      this.tasks = tasks;
    }
  }
}
