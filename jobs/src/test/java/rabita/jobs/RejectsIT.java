package rabita.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static rabita.jobs.InputFolder.good;
import static rabita.jobs.InputFolder.gzip;
import static rabita.jobs.InputFolder.line;
import static rabita.jobs.InputFolder.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.sources.Sources;

/**
 * Every kind of bad record in one run beside good ones: refused with its reason and number, all
 * others as they were.
 */
class RejectsIT extends SparkTest {
  private static final int LIMIT = 5_000_000;
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final int PARQUET_ROWS = 2000;

  private static final InputFolder INPUT = new InputFolder(newFolder().resolve("input"));
  private static TestRun run;
  private static List<Row> documents;
  private static List<Row> rejects;

  @BeforeAll
  static void runOnBadInput() throws IOException {
    INPUT
        .lines("broken.jsonl", good("b1"), "{\"id\": \"b2\", \"text\": \"cut", good("b3"))
        .lines("no-object.jsonl", good("o1"), "[" + good("x") + "]", "\"text\"", "7", good("o5"))
        .lines("no-text.jsonl", "{\"id\": \"n1\"}", "{\"id\": \"n2\", \"text\": null}", good("n3"))
        .lines("blank.jsonl", line("w1", ""), line("w2", " \\t\\n\u00A0\u200C\\ufeff"), good("w3"))
        .bytes("blank.txt", 1, "\r\n \t\n".getBytes(UTF_8))
        .lines(
            "types.jsonl",
            "{\"id\": \"t1\", \"text\": 5}",
            "{\"id\": \"t2\", \"text\": [\"a\"]}",
            "{\"id\": {}, \"text\": \"a\"}",
            "{\"id\": \"t4\", \"text\": \"a\", \"title\": true}",
            "{\"id\": 5, \"text\": \"%s\"}".formatted(text("5")))
        .bytes(
            "cyrillic.jsonl",
            2,
            (line("c1", "Иран и Россия") + "\n" + good("c2")).getBytes(CYRILLIC))
        .bytes("cyrillic.txt", 1, "Иран и Россия".getBytes(CYRILLIC))
        .bytes("binary.txt", 1, random(20_000))
        .lines(
            "fields.csv",
            "id,text,source",
            "f2," + text("f2"),
            "f3," + text("f3") + ",",
            "f4,a,b,c")
        .lines(
            "quote.csv",
            "id,text",
            "q2,\"" + text("q2"),
            "q3," + text("q3"),
            "q4,\"" + text("q4") + "\"")
        .lines("ids.jsonl", line("same", text("i1")), line("same", text("i2")), good("i3"))
        .lines("copies.jsonl", good("k1"), good("k2"), "", good("k1"))
        .lines(
            "dates.jsonl",
            "{\"id\": \"d1\", \"text\": \"A text.\", \"published\": \"no day at all\"}",
            "{\"id\": \"d2\", \"text\": \"A text.\", \"published\": \"2021-09-29\"}")
        .lines("long.jsonl", good("l1"), line("l2", "a ".repeat(LIMIT / 2) + "b"), good("l3"))
        .bytes("long.txt", 1, "a".repeat(LIMIT + 1).getBytes(UTF_8))
        .bytes("cut.jsonl.gz", 0, cut(gzip(manyLines("g", 3000))))
        .bytes("cut.parquet", 1, cut(parquet()))
        .bytes("damaged.parquet", 0, damaged(parquet()))
        .bytes("notes.docx", 1, "x".getBytes(UTF_8))
        .lines(
            "surrogates.jsonl",
            line("s1", text("s1") + " \\ud800 \\udc00 \\ud83d\\ude00."),
            good("s2"))
        .lines(
            "controls.jsonl",
            line("u1", text("u1") + "\\u0000\\u0001\\u001b\\u007f\u0085"),
            good("u2"))
        .bytes("controls.txt", 1, (text("v1") + "\0\u0001\u001B").getBytes(UTF_8))
        .lines("marks.jsonl", "\uFEFF" + good("m1"), line("m2", "\\ufeff" + text("m2") + "\uFEFF"))
        .lines("spaceless.jsonl", line("p1", "پاکستان".repeat(75_000)), good("p2"))
        .lines(
            "brackets.jsonl", line("y1", "[".repeat(100_000)), line("y2", "({<«".repeat(25_000)));
    INPUT.records().merge("fields.csv", -1, Integer::sum);
    INPUT.records().merge("quote.csv", -1, Integer::sum);
    INPUT.records().merge("copies.jsonl", -1, Integer::sum);
    run = TestRun.of(spark, List.of(INPUT.path().toString()), newFolder());
    documents = run.table("documents").select("uri", "doc_id", "text").collectAsList();
    rejects = run.table("rejects").collectAsList();
  }

  @Test
  void makesEveryRecordADocumentOrARefusal() {
    Map<String, Integer> records = new LinkedHashMap<>(INPUT.records());
    records.put("cut.jsonl.gz", documents("cut.jsonl.gz").size() + 1);
    records.put("damaged.parquet", documents("damaged.parquet").size() + 1);
    long sum = 0;
    for (Map.Entry<String, Integer> file : records.entrySet()) {
      long ofFile = rejects(file.getKey()).filter(row -> row.getBoolean(5)).count();
      assertThat(documents(file.getKey()).size() + ofFile)
          .as(file.getKey())
          .isEqualTo(file.getValue().longValue());
      sum += file.getValue();
    }

    long refused = rejects.stream().filter(row -> row.getBoolean(5)).count();
    assertThat(documents.size() + refused).isEqualTo(sum);
    assertThat(run.result().records()).isEqualTo(sum);
  }

  @Test
  void refusesABrokenJsonLine() {
    assertThat(refusals("broken.jsonl")).containsExactly("2 broken-json");
    assertThat(documents("broken.jsonl")).containsOnly(goodEntries("b1", "b3"));
  }

  @Test
  void refusesJsonThatIsNoObject() {
    assertThat(refusals("no-object.jsonl"))
        .containsExactly("2 not-an-object", "3 not-an-object", "4 not-an-object");
    assertThat(documents("no-object.jsonl")).containsOnly(goodEntries("o1", "o5"));
  }

  @Test
  void refusesARecordWithoutText() {
    assertThat(refusals("no-text.jsonl")).containsExactly("1 no-text", "2 no-text");
    assertThat(documents("no-text.jsonl")).containsOnly(goodEntries("n3"));
  }

  @Test
  void refusesATextOfWhiteSpace() {
    assertThat(refusals("blank.jsonl")).containsExactly("1 blank-text", "2 blank-text");
    assertThat(refusals("blank.txt")).containsExactly("1 blank-text");
    assertThat(documents("blank.jsonl")).containsOnly(goodEntries("w3"));
  }

  @Test
  void refusesWrongTypes() {
    assertThat(refusals("types.jsonl"))
        .containsExactly("1 wrong-type", "2 wrong-type", "3 wrong-type", "4 wrong-type");
    assertThat(documents("types.jsonl")).containsOnly(goodEntries("5"));
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThat(refusals("cyrillic.jsonl")).containsExactly("1 not-utf8");
    assertThat(refusals("cyrillic.txt")).containsExactly("1 not-utf8");
    assertThat(documents("cyrillic.jsonl")).containsOnly(goodEntries("c2"));
  }

  @Test
  void refusesABinaryFile() {
    assertThat(refusals("binary.txt")).containsExactly("1 binary-file");
  }

  @Test
  void refusesCsvRowsOfTooFewOrTooManyFields() {
    assertThat(refusals("fields.csv")).containsExactly("2 field-count", "4 field-count");
    assertThat(documents("fields.csv")).containsOnly(goodEntries("f3"));
  }

  @Test
  void refusesAnUnclosedQuoteAndReadsTheRowsBehindIt() {
    assertThat(refusals("quote.csv")).containsExactly("2 unclosed-quote");
    assertThat(documents("quote.csv")).containsOnly(goodEntries("q3", "q4"));
  }

  @Test
  void refusesADuplicateIdWithAnotherText() {
    Map<String, String> documents = documents("ids.jsonl");
    assertThat(documents).hasSize(2).contains(goodEntries("i3"));
    assertThat(documents.get("same")).isIn(text("i1"), text("i2"));
    assertThat(refusals("ids.jsonl"))
        .containsExactly((documents.get("same").equals(text("i1")) ? 2 : 1) + " duplicate-id");
  }

  @Test
  void refusesADuplicateRecord() {
    assertThat(refusals("copies.jsonl")).containsExactly("4 duplicate-record");
    assertThat(documents("copies.jsonl")).containsOnly(goodEntries("k1", "k2"));
  }

  @Test
  void keepsADocumentWhoseDateCannotBeReadWithoutTheDate() {
    assertThat(refusals("dates.jsonl")).containsExactly("1 unreadable-date");
    assertThat(rejects("dates.jsonl").map(row -> row.getBoolean(5))).containsExactly(false);
    assertThat(
            run
                .table("documents")
                .filter("doc_id in ('d1', 'd2')")
                .select("doc_id", "published_on")
                .collectAsList()
                .stream()
                .map(Row::mkString))
        .containsExactly("d1null", "d22021-09-29");
  }

  @Test
  void refusesATextOverTheLimit() {
    assertThat(refusals("long.jsonl")).containsExactly("2 text-too-long");
    assertThat(refusals("long.txt")).containsExactly("1 text-too-long");
    assertThat(documents("long.jsonl")).containsOnly(goodEntries("l1", "l3"));
  }

  @Test
  void refusesAParquetFileCutShort() {
    assertThat(refusals("cut.parquet")).containsExactly("null truncated-file");
  }

  @Test
  void saysHowManyRowsOfADamagedParquetFileAreLost() {
    Map<String, String> documents = documents("damaged.parquet");
    assertThat(documents).hasSizeLessThan(PARQUET_ROWS);
    assertThat(documents).allSatisfy((id, text) -> assertThat(text).isEqualTo(text(id)));
    assertThat(refusals("damaged.parquet")).containsExactly("null missing-rows");
    assertThat(rejects("damaged.parquet").map(row -> row.getString(3)))
        .containsExactly(
            "%s rows of the file cannot be read".formatted(PARQUET_ROWS - documents.size()));
  }

  @Test
  void keepsWhatComesBeforeTheCutOfAGzipFile() {
    Map<String, String> documents = documents("cut.jsonl.gz");
    assertThat(documents).hasSizeBetween(500, 2500);
    assertThat(documents)
        .containsOnly(
            goodEntries(
                IntStream.range(0, documents.size())
                    .mapToObj(i -> "g" + i)
                    .toArray(String[]::new)));
    assertThat(refusals("cut.jsonl.gz")).containsExactly("null truncated-file");
  }

  @Test
  void refusesAFileWithoutRights() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read every file");
    InputFolder folder = new InputFolder(newFolder().resolve("input"));
    folder.lines("closed.jsonl", good("r1")).lines("open.jsonl", good("r2"));
    Files.setPosixFilePermissions(
        folder.path().resolve("closed.jsonl"), PosixFilePermissions.fromString("---------"));
    TestRun closed = TestRun.of(spark, List.of(folder.path().toString()), newFolder());
    assertThat(closed.table("rejects").collectAsList().stream().map(RejectsIT::refusal))
        .containsExactly("null unreadable-file");
    assertThat(closed.table("documents").count()).isEqualTo(1);
  }

  @Test
  void refusesAnUnknownFormat() {
    assertThat(refusals("notes.docx")).containsExactly("null unknown-format");
  }

  @Test
  void analysesUnpairedSurrogates() {
    assertThat(documents("surrogates.jsonl"))
        .containsOnly(
            entry("s1", text("s1") + " \uFFFD \uFFFD \uD83D\uDE00."), entry("s2", text("s2")));
    assertAnalysed("s1");
  }

  @Test
  void analysesControlCharacters() {
    assertThat(documents("controls.jsonl"))
        .containsOnly(
            entry("u1", text("u1") + "\0\u0001\u001B\u007F\u0085"), entry("u2", text("u2")));
    assertThat(documents("controls.txt"))
        .containsOnly(entry("controls", text("v1") + "\0\u0001\u001B"));
    assertAnalysed("u1", "controls");
  }

  @Test
  void analysesByteOrderMarksInsideTexts() {
    assertThat(documents("marks.jsonl"))
        .containsOnly(entry("m1", text("m1")), entry("m2", "\uFEFF" + text("m2") + "\uFEFF"));
    assertAnalysed("m1", "m2");
  }

  @Test
  void analysesAMegabyteWithoutASpace() {
    assertThat(documents("spaceless.jsonl"))
        .containsOnly(entry("p1", "پاکستان".repeat(75_000)), entry("p2", text("p2")));
    assertThat(refusals("spaceless.jsonl")).isEmpty();
  }

  @Test
  void analysesAHundredThousandOpeningBrackets() {
    assertThat(documents("brackets.jsonl"))
        .containsOnly(entry("y1", "[".repeat(100_000)), entry("y2", "({<«".repeat(25_000)));
    assertThat(refusals("brackets.jsonl")).isEmpty();
  }

  @Test
  void numbersARecordInItsFileWhenTheFileIsCutIntoSplits() {
    String padding = "\", \"padding\": \"" + "x".repeat(20_000);
    String[] lines =
        IntStream.rangeClosed(1, 200)
            .mapToObj(i -> i % 7 == 0 ? "" : line("z" + i, text("z" + i) + padding))
            .toArray(String[]::new);
    lines[197] = "{" + lines[197];
    lines[2] = "[]";
    lines[190] = lines[3];
    InputFolder folder = new InputFolder(newFolder().resolve("input")).lines("large.jsonl", lines);
    String input = folder.path().toString();
    Sources sources = Sources.open(spark, TestRun.study(), List.of(input), Optional.empty());
    assertThat(sources.bytes()).isGreaterThan(3_000_000);
    assertThat(sources.rows().select("split").distinct().count()).isGreaterThan(2);

    TestRun large = TestRun.of(spark, List.of(folder.path().toString()), newFolder());
    List<String> refusals =
        large.table("rejects").collectAsList().stream().map(RejectsIT::refusal).toList();
    assertThat(refusals).hasSize(3).contains("3 not-an-object", "198 broken-json");
    assertThat(refusals).containsAnyOf("4 duplicate-record", "191 duplicate-record");
    long records = Stream.of(lines).filter(line -> !line.isEmpty()).count();
    assertThat(large.table("documents").count() + refusals.size()).isEqualTo(records);
  }

  /** Ids and texts of the documents of a file. */
  private static Map<String, String> documents(String file) {
    return documents.stream()
        .filter(row -> row.getString(0).equals("input/" + file))
        .collect(Collectors.toMap(row -> row.getString(1), row -> row.getString(2)));
  }

  private static List<String> refusals(String file) {
    return rejects(file).map(RejectsIT::refusal).toList();
  }

  private static Stream<Row> rejects(String file) {
    return rejects.stream().filter(row -> row.getString(0).equals("input/" + file));
  }

  private static String refusal(Row row) {
    return row.get(1) + " " + row.getString(2);
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, String>[] goodEntries(String... ids) {
    return Arrays.stream(ids).map(id -> entry(id, text(id))).toArray(Map.Entry[]::new);
  }

  /** Both states are found, in English, as in any good record. */
  private static void assertAnalysed(String... ids) {
    for (String id : ids) {
      assertThat(
              run.table("mentions").filter("doc_id = '%s'".formatted(id)).collectAsList().stream()
                  .map(row -> row.<String>getAs("surface")))
          .as(id)
          .contains("Pakistan", "Russia");
      assertThat(run.table("rejects").filter("excerpt = '%s'".formatted(id)).isEmpty()).isTrue();
    }
  }

  private static byte[] manyLines(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> good(prefix + i))
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }

  private static byte[] parquet() throws IOException {
    Path folder = newFolder().resolve("parquet");
    spark
        .range(0, PARQUET_ROWS, 1, 1)
        .selectExpr("concat('e', id) as id")
        .selectExpr("id", "concat('%s', id, '.') as text".formatted(text("").replace(".", "")))
        .write()
        .option("compression", "zstd")
        .parquet(folder.toString());
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return Files.readAllBytes(file);
    }
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] damaged(byte[] bytes) {
    System.arraycopy(random(2000), 0, bytes, bytes.length / 3, 2000);
    return bytes;
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
