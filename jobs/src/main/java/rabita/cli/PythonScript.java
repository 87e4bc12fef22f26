package rabita.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rabita.sources.UserException;

/**
 * What a user would write instead in Python: {@code jobs/src/bench/python/annotate.py}.
 *
 * @param python the interpreter that has what the script imports
 * @param folder of the script and of the list of what it imports
 */
record PythonScript(String python, Path folder) {

  /**
   * Runs it.
   *
   * @param input JSON lines
   * @param names language, name, state with tabs between
   * @param output Parquet file, written
   * @param processes how many it may start
   * @throws UserException where the interpreter is missing or lacks a package
   */
  EngineTime run(Path input, Path names, Path output, int processes)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("rabita-python", ".log");
    try {
      List<String> command =
          List.of(
              python,
              folder.resolve("annotate.py").toString(),
              "--input=" + input,
              "--names=" + names,
              "--output=" + output,
              "--processes=" + processes);
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
      builder.environment().put("PYTHONUTF8", "1");
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      Process process = builder.start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw failed(lastLine(Files.readString(log)));
      }

      JsonNode read = new ObjectMapper().readTree(printed);
      return new EngineTime(
          "Python, %s processes".formatted(processes),
          read.path("seconds").asDouble(),
          read.path("cpu_seconds").asDouble());
    } finally {
      Files.delete(log);
    }
  }

  /** Looks whether it can be run, before anything is measured. */
  void check() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import ahocorasick, dateparser, pyarrow, regex")
              .redirectErrorStream(true)
              .start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw failed(lastLine(printed));
      }
    } catch (IOException e) {
      throw failed(e.getMessage());
    }
  }

  private UserException failed(String why) {
    return new UserException(
        "Cannot compare with Python: %s: %s. Install what the script needs: %s -m pip install -r %s"
            .formatted(python, why, python, folder.resolve("requirements.txt")));
  }

  private static String lastLine(String text) {
    return text.lines().reduce("no message", (before, line) -> line);
  }
}
