package rabita.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What an engine needed.
 *
 * @param engine its name
 * @param seconds by the clock
 * @param cpuSeconds of all cores together
 */
record EngineTime(String engine, double seconds, double cpuSeconds) {

  /** Rounds of so many seconds do not count: a quick engine needs more of them to be compiled. */
  private static final int WARM_SECONDS = 10;

  /** The quickest of some rounds in this JVM, after those that make it warm. */
  static EngineTime ofQuickest(String engine, int rounds, Runnable work) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = System.nanoTime();
    do {
      work.run();
    } while ((System.nanoTime() - start) / 1e9 < WARM_SECONDS);

    EngineTime least = new EngineTime(engine, Double.MAX_VALUE, Double.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      long cpu = system.getProcessCpuTime();
      long begin = System.nanoTime();
      work.run();
      double seconds = (System.nanoTime() - begin) / 1e9;
      double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
      if (seconds < least.seconds()) {
        least = new EngineTime(engine, seconds, cpuSeconds);
      }
    }

    return least;
  }
}
