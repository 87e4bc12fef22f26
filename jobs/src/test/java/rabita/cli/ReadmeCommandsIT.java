package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.Block;
import rabita.Python;
import rabita.jobs.TestRun;

/** The README's examples with files of their own, from those files to the output shown. */
class ReadmeCommandsIT {
  @TempDir static Path folder;

  private static List<Block> blocks;

  @BeforeAll
  static void writesTheFilesShown() throws Exception {
    blocks = Block.of("README.md");
    Block.write(blocks, folder);
    printsWhatIsShown(
        "jobs/rabita run --study helmand/study.conf --input helmand/news.jsonl --output helmand/ties");
  }

  @Test
  void explainsANumberOfTheOtherQuestion() throws Exception {
    printsWhatIsShown("jobs/rabita explain AFG IRN --output helmand/ties --theme water --limit 2");
  }

  @Test
  void measuresOnLabelledSentences() throws Exception {
    printsWhatIsShown("jobs/rabita evaluate --task mentions --gold mine --errors 5");
  }

  @Test
  void readsTheTablesOfTheOtherQuestion() throws Exception {
    assertThat(
            Python.ready()
                .run(
                    Map.of(),
                    "run_readme.py",
                    TestRun.root().resolve("README.md"),
                    folder,
                    "helmand"))
        .contains("1 blocks run");
  }

  private static void printsWhatIsShown(String command) throws Exception {
    String printed =
        Launcher.launch(folder, 0, List.of(command.substring("jobs/rabita ".length()).split(" ")));
    assertThat(Readmes.steady(printed)).containsSubsequence(Readmes.shown(blocks, command));
  }
}
