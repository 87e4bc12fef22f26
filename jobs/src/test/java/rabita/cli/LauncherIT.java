package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.jobs.TestRun;

/** What the launcher gives to spark-submit, here a script that prints it. */
class LauncherIT {
  /** C1 alone, the JVM's first compiler. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  @TempDir Path home;

  @Test
  void startsQuicklyWhereTheRunIsShort() throws IOException, InterruptedException {
    assertThat(submitted("run")).contains(QUICK_START);
  }

  @Test
  void compilesWellWhereTheRunIsLong() throws IOException, InterruptedException {
    assertThat(submitted("run", "--input", "news")).doesNotContain(QUICK_START);
    assertThat(submitted("train-ner", "--data", "hi.conll")).doesNotContain(QUICK_START);
  }

  private String submitted(String... arguments) throws IOException, InterruptedException {
    Path script = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Files.writeString(script, "#!/bin/sh\necho \"$@\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(TestRun.root().resolve("jobs/rabita").toString())
            .redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().put("SPARK_HOME", home.toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
