package rabita.cli;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Heap of this JVM that was in use, as its garbage collections saw it. */
final class HeapUse implements AutoCloseable {
  private final Set<String> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());
  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong kept = new AtomicLong();
  private final NotificationListener listener = (notification, unused) -> see(notification);

  private HeapUse() {}

  /** Begins to watch, after a collection of what is there already. */
  static HeapUse watch() {
    System.gc();
    HeapUse use = new HeapUse();
    use.collectors().forEach(use::add);
    return use;
  }

  /** Most bytes in use at a time, garbage among them. */
  long peak() {
    long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return Math.max(now, peak.get());
  }

  /** Most bytes in use after a collection; 0 where there was none. */
  long kept() {
    return kept.get();
  }

  @Override
  public void close() throws JMException {
    for (GarbageCollectorMXBean collector : collectors()) {
      ((NotificationEmitter) collector).removeNotificationListener(listener);
    }
  }

  private List<GarbageCollectorMXBean> collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans();
  }

  private void add(GarbageCollectorMXBean collector) {
    ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
  }

  private void see(Notification notification) {
    if (notification.getUserData() instanceof CompositeData data) {
      GcInfo collection = GarbageCollectionNotificationInfo.from(data).getGcInfo();
      peak.accumulateAndGet(used(collection.getMemoryUsageBeforeGc()), Math::max);
      kept.accumulateAndGet(used(collection.getMemoryUsageAfterGc()), Math::max);
    }
  }

  private long used(Map<String, MemoryUsage> usage) {
    return pools.stream().mapToLong(pool -> usage.get(pool).getUsed()).sum();
  }
}
