package rabita.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.collection.JavaConverters;

/**
 * Tells on standard error, with a terminal or without, which stages begin, and every half minute
 * how far they are.
 */
final class Progress extends SparkListener implements Consumer<String>, AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final String DESCRIPTION = "spark.job.description";

  private final SparkContext context;
  private final PrintWriter err;
  private final long begin = System.nanoTime();
  private final JobTasks tasks = new JobTasks();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "rabita-progress");
            thread.setDaemon(true);
            return thread;
          });

  private Progress(SparkContext context, PrintWriter err) {
    this.context = context;
    this.err = err;
  }

  /** Begins to tell; until it is closed. */
  static Progress of(SparkContext context, PrintWriter err) {
    return of(context, err, INTERVAL);
  }

  static Progress of(SparkContext context, PrintWriter err, Duration interval) {
    Progress progress = new Progress(context, err);
    context.addSparkListener(progress);
    long millis = interval.toMillis();
    progress.clock.scheduleAtFixedRate(progress::tell, millis, millis, TimeUnit.MILLISECONDS);
    return progress;
  }

  /** A stage begins. */
  @Override
  public void accept(String stage) {
    err.println("rabita: " + stage + " ...");
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    Map<Integer, Integer> stages = new HashMap<>();
    JavaConverters.seqAsJavaList(start.stageInfos())
        .forEach(stage -> stages.put(stage.stageId(), stage.numTasks()));
    Properties properties = start.properties();
    tasks.begin(
        start.jobId(),
        properties == null ? "Spark" : properties.getProperty(DESCRIPTION, "Spark"),
        stages);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskInfo().successful()) {
      tasks.taskDone(end.stageId());
    }
  }

  @Override
  public void onJobEnd(SparkListenerJobEnd end) {
    tasks.end(end.jobId());
  }

  @Override
  public void close() {
    clock.shutdownNow();
    context.removeSparkListener(this);
  }

  private void tell() {
    double seconds = (System.nanoTime() - begin) / 1e9;
    tasks
        .line(seconds)
        .ifPresent(line -> err.printf("rabita: after %s s, %s%n", Math.round(seconds), line));
  }
}
