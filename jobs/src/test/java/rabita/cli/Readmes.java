package rabita.cli;

import java.util.List;
import rabita.Block;

/** What a README shows below a command. */
final class Readmes {
  private Readmes() {}

  /**
   * The parts of the output that is shown for a command, in order: what stands between lines of
   * three dots, without the line that tells where the tables are.
   */
  static List<String> shown(List<Block> blocks, String command) {
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i).commands().contains(command)
          && blocks.get(i + 1).language().equals("text")) {
        return List.of(
            steady(blocks.get(i + 1).text())
                .replaceFirst("^Tables: .*\n", "")
                .split("\\.\\.\\.\n"));
      }
    }

    throw new AssertionError("The README shows no output of " + command);
  }

  /** A text without speeds, which are others each time. */
  static String steady(String text) {
    return text.replaceAll("\\d+\\.\\d MB/s", "MB/s");
  }
}
