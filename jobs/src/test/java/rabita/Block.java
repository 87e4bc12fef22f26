package rabita;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import rabita.jobs.TestRun;

/**
 * A fenced block of a README.
 *
 * @param language the first word behind the fence; empty for commands
 * @param name the second one: the file that it is, or the folder that it is run in; may be empty
 */
public record Block(String language, String name, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*) ?([^\\n]*)\\n(.*?)^```$");

  /** The blocks of a file of this repository, in order. */
  public static List<Block> of(String readme) throws IOException {
    Path file = TestRun.root().resolve(readme);
    return FENCED
        .matcher(Files.readString(file))
        .results()
        .map(match -> new Block(match.group(1), match.group(2), match.group(3)))
        .toList();
  }

  /** Writes the files that are shown, below a folder. */
  public static void write(List<Block> blocks, Path folder) throws IOException {
    for (Block block : blocks) {
      if (block.name().contains("/")) {
        Path file = folder.resolve(block.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
      }
    }
  }

  /** The commands of the block: lines, joined where one ends with a backslash. */
  public List<String> commands() {
    return language.isEmpty() || language.equals("bash")
        ? text.replaceAll("\\\\\\n\\s*", "").lines().toList()
        : List.of();
  }
}
