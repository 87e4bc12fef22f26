package rabita.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    for (String name :
        List.of(
            "news/b.jsonl",
            "news/a.txt",
            "news/old/c.csv.gz",
            "news/old/d.parquet",
            "news/_SUCCESS",
            "news/.hidden.txt",
            "news/_temporary/e.txt",
            "other/a.txt")) {
      write(name);
    }
  }

  @Test
  void findsTheFilesBelowAFolderInTheOrderOfTheirPaths() {
    assertThat(uris("news"))
        .containsExactly("news/a.txt", "news/b.jsonl", "news/old/c.csv.gz", "news/old/d.parquet");
  }

  @Test
  void namesAFileByItsLastPart() {
    assertThat(uris("news/old/c.csv.gz")).containsExactly("c.csv.gz");
  }

  @Test
  void expandsGlobs() {
    assertThat(uris("news/*.{txt,jsonl}")).containsExactly("a.txt", "b.jsonl");
    assertThat(uris("n*/old")).containsExactly("old/c.csv.gz", "old/d.parquet");
  }

  @Test
  void passesOverHiddenFilesInGlobsToo() {
    assertThat(uris("news/*")).containsExactly("a.txt", "b.jsonl", "old/c.csv.gz", "old/d.parquet");
  }

  @Test
  void readsAHiddenFileThatIsNamed() throws IOException {
    write("news/_one.txt");
    assertThat(uris("news/_one.txt")).containsExactly("_one.txt");
  }

  @Test
  void readsAFileOnceThatIsGivenTwice() {
    assertThat(uris("news/a.txt", "news/*.txt")).containsExactly("a.txt");
  }

  @Test
  void keepsWholePathsWhereTwoFilesHaveOneName() {
    assertThat(uris("news/a.txt", "other/a.txt"))
        .containsExactly(
            "file:" + folder.resolve("news/a.txt"), "file:" + folder.resolve("other/a.txt"));
  }

  @Test
  void readsAFileWhoseNameLooksLikeAGlob() throws IOException {
    write("other/day[1].txt");
    write("other/day{1}*?.txt");
    assertThat(uris("other/day[1].txt")).containsExactly("day[1].txt");
    assertThat(uris("other")).contains("other/day[1].txt", "other/day{1}*?.txt");
  }

  @Test
  void readsNamesOfAnyScriptAndWithSpaces() throws IOException {
    write("خبرها/۱ خبر 100%.txt");
    assertThat(uris("خبرها")).containsExactly("خبرها/۱ خبر 100%.txt");
  }

  @Test
  void tellsFormatsByName() {
    assertThat(files(Optional.empty(), "news").stream().map(InputFile::format))
        .containsExactly(Format.TEXT, Format.JSONL, Format.CSV, Format.PARQUET);
  }

  @Test
  void tellsFormatsWithoutRegardToCase() throws IOException {
    write("caps/A.TXT");
    write("caps/B.JSONL.gz");
    assertThat(files(Optional.empty(), "caps").stream().map(InputFile::format))
        .containsExactly(Format.TEXT, Format.JSONL);
  }

  @Test
  void leavesAnUnknownFormatOpen() throws IOException {
    write("odd/notes.docx");
    assertThat(files(Optional.empty(), "odd").get(0).format()).isNull();
  }

  @Test
  void obeysTheFormatGiven() {
    assertThat(files(Optional.of(Format.TEXT), "news").stream().map(InputFile::format))
        .containsOnly(Format.TEXT);
  }

  @Test
  void splitsOnlyJsonLinesThatAreNotCompressed() throws IOException {
    write("news/z.jsonl.gz");
    assertThat(
            files(Optional.empty(), "news").stream()
                .filter(InputFile::splittable)
                .map(InputFile::uri))
        .containsExactly("news/b.jsonl");
  }

  @Test
  void knowsTheLengthOfAFile() throws IOException {
    Files.writeString(folder.resolve("other/a.txt"), "پ");
    assertThat(files(Optional.empty(), "other").get(0).length()).isEqualTo(2);
  }

  @Test
  void saysWhichInputIsNotThere() {
    assertThatThrownBy(() -> uris("news", "olds"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("olds")
        .hasMessageEndingWith("Check the path.");
    assertThatThrownBy(() -> uris("news/*.docx")).isInstanceOf(UserException.class);
  }

  @Test
  void saysWhichInputIsEmpty() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> uris("empty"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("it is empty");
  }

  @Test
  void saysWhichInputIsNoPath() {
    assertThatThrownBy(
            () -> new InputFiles(new Configuration(), Optional.empty()).list(List.of("nofs://x/y")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nofs://x/y");
    assertThatThrownBy(
            () -> new InputFiles(new Configuration(), Optional.empty()).list(List.of("")))
        .isInstanceOf(UserException.class);
  }

  @Test
  void standsBesideFilesReadBeforeAndForThoseOfItsPath() {
    String path = find(Optional.empty(), "news/a.txt").all().get(0).path();
    Inputs inputs =
        find(Optional.empty(), "news/a.txt")
            .beside(
                List.of(
                    new ReadFile(path, "news/a.txt", 7),
                    new ReadFile("hdfs:/old/b.jsonl", "b.jsonl", 5)));

    assertThat(inputs.all())
        .containsExactly(
            new ReadFile("hdfs:/old/b.jsonl", "b.jsonl", 5), new ReadFile(path, "a.txt", 1));
    assertThat(inputs.bytes()).isEqualTo(6);
    assertThat(inputs.knownNames()).isEqualTo(Map.of("hdfs:/old/b.jsonl", "b.jsonl"));
    assertThat(inputs.files()).extracting(InputFile::uri).containsExactly("a.txt");
  }

  @Test
  void takesWholePathsWhereAFileReadBeforeHasTheName() {
    Inputs inputs =
        find(Optional.empty(), "news/a.txt")
            .beside(List.of(new ReadFile("hdfs:/old/a.txt", "a.txt", 5)));

    assertThat(inputs.knownNames()).isEqualTo(Map.of("hdfs:/old/a.txt", "hdfs:/old/a.txt"));
    assertThat(inputs.files())
        .extracting(InputFile::uri)
        .containsExactly("file:" + folder + "/news/a.txt");
  }

  private List<String> uris(String... inputs) {
    return files(Optional.empty(), inputs).stream().map(InputFile::uri).toList();
  }

  private List<InputFile> files(Optional<Format> format, String... inputs) {
    return find(format, inputs).files();
  }

  private Inputs find(Optional<Format> format, String... inputs) {
    return Inputs.find(
        new Configuration(),
        Arrays.stream(inputs).map(input -> folder + "/" + input).toList(),
        format);
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
