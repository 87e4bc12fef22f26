package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.tables.Output;

class InterruptionTest {
  private static final int MILLISECONDS = 300;

  @TempDir private Path folder;

  /** Spark makes the folder of a table, and commits one, after its jobs were cancelled. */
  @Test
  void nothingIsLeftOfWhatARunWritesWhileItEnds() throws Exception {
    Output output =
        Output.open(new Configuration(), folder.resolve("ties").toString(), List.of(), false);
    Interruption interruption = Interruption.of(output, new PrintWriter(new StringWriter(), true));
    CountDownLatch told = new CountDownLatch(1);
    interruption.endFirst(told::countDown);
    CompletableFuture<Void> run =
        CompletableFuture.runAsync(
            () -> {
              try (interruption) {
                told.await();
                TimeUnit.MILLISECONDS.sleep(MILLISECONDS);
                Files.createDirectories(folder.resolve(".rabita-ties-new/timeline"));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    interruption.closeOutput();

    run.get();
    assertThat(folder).isEmptyDirectory();
  }
}
