package rabita.sources;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.TestDisk;

/** Reading files split by split, without Spark's scheduling. */
class SplitRowsTest {
  private static final TextRules RULES = new TextRules(1000);
  private static final Configuration CONFIGURATION = new Configuration();

  private static final int ROLE = RawRecord.SCHEMA.fieldIndex("role");
  private static final int RECORD = RawRecord.SCHEMA.fieldIndex("record");
  private static final int ID = RawRecord.SCHEMA.fieldIndex("id");
  private static final int TEXT = RawRecord.SCHEMA.fieldIndex("text");
  private static final int REASON = RawRecord.SCHEMA.fieldIndex("reason");

  @TempDir private Path folder;

  @Test
  void losesAndDoublesNoRecordWhereverAFileIsCut() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<String> lines = randomLines(random);
      String end = random.nextBoolean() ? "\n" : "\r\n";
      String text = String.join(end, lines) + (random.nextBoolean() ? end : "");
      InputFile file = write("random.jsonl", (random.nextBoolean() ? "\uFEFF" : "") + text);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          expected.add((i + 1) + (lines.get(i).startsWith("{") ? " document" : " reject"));
        }
      }

      assertThat(numbered(randomSplits(file, random))).as("seed %s", seed).isEqualTo(expected);
    }
  }

  @Test
  void numbersRecordsByTheirLine() throws IOException {
    InputFile file = write("a.jsonl", "{\"text\": \"a\"}\n\nbroken\n \t\n{\"text\": \"b\"}");
    assertThat(rows(file))
        .containsExactly("1 document a", "3 reject broken-json", "5 document b", "5 count null");
  }

  @Test
  void dropsByteOrderMarks() throws IOException {
    InputFile file = write("a.jsonl", "\uFEFF{\"text\": \"a\"}\n\uFEFF{\"text\": \"\uFEFFb\"}");
    assertThat(rows(file)).containsExactly("1 document a", "2 document \uFEFFb", "2 count null");
    assertThat(rows(write("a.txt", "\uFEFFa"))).containsExactly("1 document a");
    assertThat(rows(write("a.csv", "\uFEFFtext,id\na,1"))).containsExactly("2 document a");
  }

  @Test
  void refusesALineLongerThanAnyText() throws IOException {
    String line = "{\"text\": \"%s\"}".formatted("ک".repeat(RULES.maxBytes()));
    assertThat(rows(write("a.jsonl", line + "\n{\"text\": \"b\"}")))
        .containsExactly("1 reject text-too-long", "2 document b", "2 count null");
    assertThat(rows(write("a.csv", "text\n" + line.substring(1) + "\nb")))
        .containsExactly("2 reject text-too-long", "3 document b");
    assertThat(rows(write("a.txt", line))).containsExactly("1 reject text-too-long");
  }

  @Test
  void replacesUnpairedSurrogates() throws IOException {
    assertThat(rows(write("a.jsonl", "{\"text\": \"a\\ud800b\\udc00\\ud83d\\ude00\"}")))
        .contains("1 document a\uFFFDb\uFFFD\uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text,id\nx,1", "text;id\nx;1", "text\tid\nx\t1", "\"text\",\"id\"\n\"x\",1"})
  void tellsTheSeparatorOfCsvByItsHeader(String csv) throws IOException {
    assertThat(rows(write("a.csv", csv))).containsExactly("2 document x");
  }

  @Test
  void numbersCsvRowsByTheLineTheyBeginOn() throws IOException {
    assertThat(rows(write("a.csv", "id,text\r\n1,\"a\r\nb\r\n\r\nc\"\r\n\r\n2\r\n3,d")))
        .containsExactly("2 document a\nb\n\nc", "7 reject field-count", "8 document d");
  }

  @Test
  void readsOnBehindAnUnclosedQuote() throws IOException {
    assertThat(rows(write("a.csv", "id,text\n1,\"a\n2,b\n3,\"c\"\n4,\"d\n5,e")))
        .containsExactly(
            "2 reject unclosed-quote",
            "3 document b",
            "4 document c",
            "5 reject unclosed-quote",
            "6 document e");
  }

  @Test
  void refusesACsvFileWithoutText() throws IOException {
    assertThat(rows(write("a.csv", "id,title\n1,a"))).containsExactly("1 reject no-text-column");
    assertThat(rows(write("b.csv", ""))).containsExactly("1 reject no-text-column");
  }

  @Test
  void refusesACsvRowThatIsNotUtf8AndReadsOn() throws IOException {
    byte[] csv = "text,id\nа,1\nб,2\nв,3\n".getBytes(UTF_8);
    csv[13] = (byte) 0xFF;
    assertThat(rows(write("a.csv", csv)))
        .containsExactly("2 document а", "3 reject not-utf8", "4 document в");
  }

  @Test
  void takesTheIdOfATextFromItsFileName() throws IOException {
    for (String name : List.of("a b.txt", "a b.txt.gz", "a b.TEXT")) {
      byte[] bytes = name.endsWith("gz") ? gzip("x") : "x".getBytes(UTF_8);
      List<Row> rows = read(Splits.tasks(List.of(write(name, bytes)), 1 << 20).get(0));
      assertThat(rows).extracting(row -> row.getString(ID)).containsExactly("a b");
    }
  }

  @Test
  void refusesATextFileThatIsBinaryOrNotUtf8() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    assertThat(rows(write("a.txt", bytes))).containsExactly("1 reject binary-file");
    assertThat(rows(write("b.txt", "\uFEFFиран".getBytes(UTF_16LE))))
        .containsExactly("1 reject not-utf8");
  }

  @Test
  void keepsWhatComesBeforeTheCutOfAGzipFile() throws IOException {
    Random random = new Random(3);
    String lines =
        random
            .ints(20_000, 'a', 'z' + 1)
            .mapToObj(c -> "{\"text\": \"%s\"}\n".formatted(Character.toString(c)))
            .collect(Collectors.joining());
    byte[] whole = gzip(lines);
    List<String> rows = rows(write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2)));
    assertThat(rows).hasSizeBetween(1000, 19_000);
    assertThat(rows.get(rows.size() - 1)).isEqualTo("0 reject truncated-file");
    for (int i = 0; i < rows.size() - 1; i++) {
      assertThat(rows.get(i)).isEqualTo((i + 1) + " document " + lines.charAt(i * 14 + 10));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "zst", "snappy", "lz4", "deflate"})
  void refusesAFileThatIsNotCompressedAsItsNameSays(String ending) throws IOException {
    List<String> rows = rows(write("a.jsonl." + ending, "{\"text\": \"a\"}\n".repeat(100)));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).matches("0 reject (unreadable|truncated)-file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "deflate"})
  void readsEmptyCompressedFiles(String ending) throws IOException {
    assertThat(rows(write("a.jsonl." + ending, pack(ending, "")))).containsExactly("0 count null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "deflate"})
  void saysWhereACompressedFileIsCutShort(String ending) throws IOException {
    byte[] whole = pack(ending, randomRecords());
    for (int length = 40; length < whole.length; length += whole.length / 20) {
      List<String> rows = rows(write("a.jsonl." + ending, Arrays.copyOf(whole, length)));
      assertThat(rows.get(rows.size() - 1))
          .as("%s of %s bytes", length, whole.length)
          .matches("0 reject (unreadable|truncated)-file");
    }
  }

  @Test
  void survivesDamagedBzip2() throws IOException {
    byte[] whole = pack("bz2", randomRecords());
    for (int seed = 0; seed < 50; seed++) {
      byte[] bytes = whole.clone();
      Random random = new Random(seed);
      for (int i = 0; i < 1 + seed % 7; i++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      }

      assertThat(rows(write("a.jsonl.bz2", bytes))).as("seed %s", seed).isNotEmpty();
    }
  }

  @Test
  void refusesAFileThatIsGoneAndReadsTheNext() throws IOException {
    InputFile gone = write("gone.jsonl", "{\"text\": \"a\"}");
    Files.delete(folder.resolve("gone.jsonl"));
    InputFile next = write("next.txt", "b");
    assertThat(
            described(
                read(List.of(new Split(gone, 0, 0, gone.length()), new Split(next, 0, 0, 1)))))
        .containsExactly("0 reject unreadable-file", "1 document b");
  }

  @Test
  void tellsApartTheLostPartsOfAFile() throws IOException {
    InputFile gone = write("gone.jsonl", "{\"text\": \"a\"}\n".repeat(10));
    Files.delete(folder.resolve("gone.jsonl"));
    List<Split> splits =
        List.of(
            new Split(gone, 0, 0, 50), new Split(gone, 1, 50, 100), new Split(gone, 2, 100, 140));
    assertThat(numbered(splits)).doesNotHaveDuplicates().hasSize(3);
  }

  /** A network that fails for a moment costs no document: Spark tries the task again. */
  @Test
  void refusesAFileThatMayBeReadLaterOnlyAtTheLastTry() throws IOException {
    Configuration configuration = new Configuration(CONFIGURATION);
    configuration.set("fs.busy.impl", BusyDisk.class.getName());
    InputFile here = write("busy.jsonl", "{\"text\": \"a\"}");
    InputFile busy =
        new InputFiles(configuration, Optional.empty())
            .list(List.of("busy://" + folder.resolve("busy.jsonl")))
            .get(0);

    assertThatThrownBy(() -> read(busy, configuration, true))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("Connection reset");
    assertThat(described(read(busy, configuration, false)))
        .containsExactly("0 reject unreadable-file");
    assertThat(described(read(here, configuration, true))).contains("1 document a");
    Files.delete(folder.resolve("busy.jsonl"));
    assertThat(described(read(here, configuration, true)))
        .containsExactly("0 reject unreadable-file");
  }

  /** It may be the connection that has ended. */
  @Test
  void refusesACutFileOnlyAtTheLastTry() throws IOException {
    byte[] packed = gzip(randomRecords());
    InputFile cut = write("cut.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));

    assertThatThrownBy(() -> read(cut, CONFIGURATION, true))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(described(read(cut, CONFIGURATION, false))).last().asString().contains("truncated");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void refusesAFileThatTheDiskDoesNotGive() throws IOException {
    Configuration configuration = new Configuration(CONFIGURATION);
    configuration.set("fs.bad.impl", BadDisk.class.getName());
    write("bad.jsonl", "{\"text\": \"a\"}");
    InputFile bad =
        new InputFiles(configuration, Optional.empty())
            .list(List.of("bad://" + folder.resolve("bad.jsonl")))
            .get(0);

    assertThat(described(read(bad, configuration, false)))
        .containsExactly("0 reject unreadable-file");
  }

  @Test
  void refusesAnUnknownFormat() throws IOException {
    assertThat(rows(write("a.docx", "x"))).containsExactly("0 reject unknown-format");
  }

  private static List<String> randomLines(Random random) {
    List<String> lines = new ArrayList<>();
    int longest = 1 + random.nextInt(100);
    for (int i = 0; i < random.nextInt(60); i++) {
      lines.add(
          switch (random.nextInt(8)) {
            case 0 -> " ".repeat(random.nextInt(3));
            case 1 -> "x".repeat(1 + random.nextInt(longest));
            default -> "{\"text\": \"%s\"}".formatted("\u06A9".repeat(1 + random.nextInt(longest)));
          });
    }

    return lines;
  }

  private static List<Split> randomSplits(InputFile file, Random random) {
    int longest = 1 + random.nextInt(200);
    List<Split> splits = new ArrayList<>();
    long begin = 0;
    do {
      long end = Math.min(file.length(), begin + 1 + random.nextInt(longest));
      splits.add(new Split(file, splits.size(), begin, end));
      begin = end;
    } while (begin < file.length());

    return splits;
  }

  /** Number in the file and role of each record. */
  private static List<String> numbered(List<Split> splits) {
    List<String> records = new ArrayList<>();
    long before = 0;
    for (Split split : splits) {
      long lines = 0;
      for (Row row : read(List.of(split))) {
        if (row.getString(ROLE).equals(RawRecord.COUNT)) {
          lines = row.getLong(RECORD);
        } else {
          records.add((before + row.getLong(RECORD)) + " " + row.getString(ROLE));
        }
      }

      before += lines;
    }

    return records;
  }

  private static List<String> rows(InputFile file) {
    return described(read(List.of(new Split(file, 0, 0, file.length()))));
  }

  private static List<String> described(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                "%s %s %s"
                    .formatted(
                        row.getLong(RECORD),
                        row.getString(ROLE),
                        row.getString(ROLE).equals(RawRecord.REJECT)
                            ? row.getString(REASON)
                            : row.getString(TEXT)))
        .toList();
  }

  private static List<Row> read(List<Split> splits) {
    return read(splits, CONFIGURATION, false);
  }

  private static List<Row> read(InputFile file, Configuration configuration, boolean again) {
    return read(List.of(new Split(file, 0, 0, file.length())), configuration, again);
  }

  private static List<Row> read(List<Split> splits, Configuration configuration, boolean again) {
    List<Row> rows = new ArrayList<>();
    new SplitRows(splits.iterator(), configuration, FieldNamesTest.NAMES, RULES, () -> again)
        .forEachRemaining(rows::add);
    return rows;
  }

  private InputFile write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private InputFile write(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new InputFiles(CONFIGURATION, Optional.empty()).list(List.of(file.toString())).get(0);
  }

  private static String randomRecords() {
    return new Random(5)
        .ints(5000)
        .mapToObj("{\"text\": \"%s\"}\n"::formatted)
        .collect(Collectors.joining());
  }

  private static byte[] pack(String ending, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    CompressionCodec codec =
        new CompressionCodecFactory(CONFIGURATION)
            .getCodec(new org.apache.hadoop.fs.Path("a." + ending));
    try (OutputStream out = codec.createOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }

    return packed.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }

    return bytes.toByteArray();
  }

  /** A bad sector, as Linux tells it: Hadoop makes an error of its own of it, no exception. */
  public static final class BadDisk extends TestDisk {
    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
      return super.open(new org.apache.hadoop.fs.Path("/proc/self/mem"), buffer);
    }
  }

  /** A file system whose network fails when a file is read. */
  public static final class BusyDisk extends TestDisk {
    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
      throw new IOException("Connection reset");
    }
  }
}
