package rabita;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import rabita.jobs.TestRun;
import rabita.text.Sha256;

/**
 * A Python for tests: a virtual environment under the build folder, made once for the versions that
 * a file pins.
 *
 * <p>Where there is no Python 3.10 or newer, tests that need one are skipped and say so; where the
 * environment says {@code CI}, they fail.
 */
public final class Python {
  private static final List<String> NAMES =
      List.of("python3", "python3.13", "python3.12", "python3.11", "python3.10");
  private static final String USABLE =
      "import sys, venv, ensurepip; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))";
  private static final Path SCRIPTS = Path.of("src/test/python").toAbsolutePath();

  private final Path folder;

  private Python(Path folder) {
    this.folder = folder;
  }

  /** Makes the environment of the notebooks and of the checks ready, or skips the test. */
  public static Python ready() throws IOException, InterruptedException {
    return with(
        List.of(
            TestRun.root().resolve("notebooks/requirements.txt"),
            SCRIPTS.resolve("requirements.txt")));
  }

  /** Makes an environment of what some files list ready, or skips the test. */
  public static Python with(List<Path> requirements) throws IOException, InterruptedException {
    StringBuilder pins = new StringBuilder();
    for (Path file : requirements) {
      pins.append(Files.readString(file));
    }

    String key = Sha256.hex(pins.toString()).substring(0, 16);
    Path folder = Path.of("target/python", key).toAbsolutePath();
    Path done = folder.resolve("done");
    if (!Files.exists(done)) {
      make(folder, requirements);
      Files.createFile(done);
    }

    return new Python(folder);
  }

  /** The interpreter. */
  public Path interpreter() {
    return folder.resolve("bin/python");
  }

  /**
   * Runs a script of {@code src/test/python} in the notebooks' time zone.
   *
   * @return what it prints
   * @throws AssertionError with what it prints when it fails
   */
  public String run(Map<String, String> environment, String script, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(interpreter().toString());
    command.add(SCRIPTS.resolve(script).toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }

    Ended ended = end(environment, command);
    if (ended.status() != 0) {
      throw new AssertionError(script + " failed:\n" + ended.text());
    }

    return ended.text();
  }

  private static void make(Path folder, List<Path> requirements)
      throws IOException, InterruptedException {
    Optional<String> python = find();
    if (python.isEmpty()) {
      skip("no Python 3.10 to 3.13 with venv is on the path");
    }

    Files.createDirectories(folder.getParent());
    require(List.of(python.orElseThrow(), "-m", "venv", "--clear", folder.toString()));
    List<String> install = new ArrayList<>();
    install.addAll(List.of(folder.resolve("bin/python").toString(), "-m", "pip", "install", "-q"));
    for (Path file : requirements) {
      install.addAll(List.of("-r", file.toString()));
    }

    require(install);
  }

  private static Optional<String> find() throws InterruptedException {
    for (String name : NAMES) {
      try {
        if (end(Map.of(), List.of(name, "-c", USABLE)).status() == 0) {
          return Optional.of(name);
        }
      } catch (IOException e) {
        // Not on the path: the next one may be.
        continue;
      }
    }

    return Optional.empty();
  }

  private static void require(List<String> command) throws IOException, InterruptedException {
    Ended ended = end(Map.of(), command);
    if (ended.status() != 0) {
      skip(String.join(" ", command) + " failed:\n" + ended.text());
    }
  }

  private static void skip(String why) {
    String message = "What needs Python was not run: " + why;
    if (System.getenv("CI") != null) {
      throw new AssertionError(message);
    }

    System.out.println(message);
    Assumptions.abort(message);
  }

  private static Ended end(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("rabita-python", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().put("TZ", "UTC");
      builder.environment().put("PYTHONUTF8", "1");
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().keySet().removeAll(List.of("SPARK_HOME", "PYTHONPATH"));
      builder.environment().putAll(environment);
      int status = builder.start().waitFor();
      return new Ended(status, Files.readString(log, StandardCharsets.UTF_8));
    } finally {
      Files.delete(log);
    }
  }

  private record Ended(int status, String text) {}
}
