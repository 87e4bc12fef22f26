package rabita.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.sources.Format;
import rabita.sources.Sources;
import rabita.study.Study;

/** The same documents come out of every format as the same rows. */
class FormatsIT extends SparkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Study STUDY = TestRun.study();
  private static final String DAY = "2021-09-29";
  private static final long DAY_IN_NANOS = 1_632_873_600_000_000_000L;

  /** The seeds, by id, as records with all fields. */
  private static final List<Map<String, String>> RECORDS = new ArrayList<>();

  private static List<Row> expected;
  private Path folder;

  @BeforeAll
  static void readSeeds() throws IOException {
    try (Stream<Path> seeds = Files.list(TestRun.root().resolve("seeds"))) {
      for (Path seed : seeds.sorted().toList()) {
        String id = seed.getFileName().toString().replace(".txt", "");
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("text", Files.readString(seed, UTF_8));
        record.put("title", "Title, \"quoted\", of " + id);
        record.put("language", "fa");
        record.put("source", "irna");
        record.put("url", "https://example.org/" + id);
        record.put("published", DAY);
        RECORDS.add(record);
      }
    }

    Path file = newFolder().resolve("docs.jsonl");
    Files.write(file, jsonLines(RECORDS));
    expected = documents(file);
  }

  @BeforeEach
  void makeFolder() {
    folder = newFolder();
  }

  @Test
  void readsJsonLines() {
    assertThat(expected).hasSize(RECORDS.size()).hasSize(5);
    for (int i = 0; i < expected.size(); i++) {
      Row row = expected.get(i);
      Map<String, String> record = RECORDS.get(i);
      assertThat(row.<String>getAs("doc_id")).isEqualTo(record.get("id"));
      assertThat(row.<String>getAs("text"))
          .isEqualTo(record.get("title") + "\n\n" + record.get("text"));
      assertThat(row.<String>getAs("title")).isEqualTo(record.get("title"));
      assertThat(row.<String>getAs("source")).isEqualTo("irna");
      assertThat(row.<String>getAs("uri")).isEqualTo(record.get("url"));
      assertThat(row.<Date>getAs("published_on")).hasToString(DAY);
      assertThat(row.<String>getAs("language_declared")).isEqualTo("fa");
    }
  }

  @Test
  void readsGzip() throws IOException {
    assertSame(documents(write("docs.jsonl.gz", InputFolder.gzip(jsonLines(RECORDS)))));
  }

  /** One core reads it; all cores analyse what it holds. */
  @Test
  void spreadsTheRecordsOfALongGzip() throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      byte[] noise = new byte[2000];
      random.nextBytes(noise);
      String text = Base64.getEncoder().encodeToString(noise);
      lines.append("{\"id\": \"%s\", \"text\": \"%s\"}%n".formatted(i, text));
    }

    Path plain = write("long.jsonl", lines.toString().getBytes(UTF_8));
    Path zipped = write("long.jsonl.gz", InputFolder.gzip(Files.readAllBytes(plain)));
    Dataset<Row> rows =
        Sources.open(spark, STUDY, List.of(zipped.toString()), Optional.empty()).rows();

    assertThat(Files.size(zipped)).isGreaterThan(3 << 19);
    assertThat(rows.javaRDD().glom().map(List::size).collect())
        .hasSizeGreaterThan(1)
        .allSatisfy(size -> assertThat(size).isLessThan(600));
    assertThat(rows.filter("role = 'document'").select("id", "text").collectAsList())
        .hasSize(1000)
        .containsExactlyInAnyOrderElementsOf(
            Sources.open(spark, STUDY, List.of(plain.toString()), Optional.empty())
                .rows()
                .filter("role = 'document'")
                .select("id", "text")
                .collectAsList());
  }

  @Test
  void readsJsonLinesWithCarriageReturnsAndAByteOrderMark() throws IOException {
    String lines = "\uFEFF" + new String(jsonLines(RECORDS), UTF_8).replace("\n", "\r\n");
    assertSame(documents(write("docs.ndjson", lines.getBytes(UTF_8))));
  }

  @Test
  void readsCsv() throws IOException {
    assertSame(documents(write("docs.csv", csv(","))));
    assertSame(documents(write("docs2.csv.gz", InputFolder.gzip(csv(";")))));
  }

  @Test
  void readsParquet() {
    assertSame(documents(parquet(RECORDS, "docs")));
  }

  @Test
  void readsParquetBelowNamesThatLookLikeGlobs() {
    parquet(RECORDS.subList(0, 2), "خبر [1] {a,b}*?.x/day=1");
    parquet(RECORDS.subList(2, 5), "خبر [1] {a,b}*?.x/day=2");
    assertSame(documents(folder));
  }

  @Test
  void readsParquetAsPandasWritesIt() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            """
            message schema {
              optional int64 seen (TIME(MICROS,true));
              optional int64 published (TIMESTAMP(NANOS,false));
              optional binary id (STRING); optional binary text (STRING);
              optional binary title (STRING); optional binary language (STRING);
              optional binary source (STRING); optional binary url (STRING);
            }""");
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(folder + "/docs.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(file).withType(schema).build()) {
      for (Map<String, String> record : RECORDS) {
        Group group = new SimpleGroupFactory(schema).newGroup();
        record.forEach(
            (name, value) -> {
              if (!name.equals("published")) {
                group.append(name, value);
              }
            });
        writer.write(group.append("published", DAY_IN_NANOS).append("seen", 1L));
      }
    }

    List<Row> documents = documents(folder);
    assertThat(without(documents, "published_at")).isEqualTo(without(expected, "published_at"));
    assertThat(documents)
        .allSatisfy(
            row -> assertThat(row.<Object>getAs("published_at")).hasToString(DAY + " 00:00:00.0"));
  }

  @Test
  void readsParquetFilesOfDifferentTypesTogether() {
    StructType numbers = StructType.fromDDL("id INT, text STRING");
    StructType strings = StructType.fromDDL("id STRING, text STRING");
    spark
        .createDataFrame(List.of(RowFactory.create(7, "A text.")), numbers)
        .write()
        .parquet(folder.resolve("a").toString());
    spark
        .createDataFrame(List.of(RowFactory.create("x", "A text.")), strings)
        .write()
        .parquet(folder.resolve("b").toString());
    assertThat(documents(folder))
        .extracting(row -> row.<String>getAs("doc_id"))
        .containsExactly("7", "x");
  }

  @Test
  void readsFoldersAndGlobsOfSeveralFormats() throws IOException {
    write("in/a/1.jsonl", jsonLines(RECORDS.subList(0, 1)));
    write("in/a/2.jsonl.gz", InputFolder.gzip(jsonLines(RECORDS.subList(1, 2))));
    parquet(RECORDS.subList(2, 5), "in/b");
    assertSame(documents(folder.resolve("in")));
    assertSame(documents(folder.resolve("in/*")));
    assertSame(documents(folder.resolve("in/{a,b}/*.{jsonl,gz,parquet}")));
    assertSame(
        documents(folder.resolve("in/a"), folder.resolve("in/b"), folder.resolve("in/a/1.jsonl")));
  }

  @Test
  void readsAliasesOfFieldNames() throws IOException {
    Map<String, String> aliases =
        Map.of(
            "id",
            "guid",
            "text",
            "Body",
            "title",
            "headline",
            "language",
            "LANG",
            "source",
            "outlet",
            "url",
            "link",
            "published",
            "date");
    List<Map<String, String>> renamed = new ArrayList<>();
    for (Map<String, String> record : RECORDS) {
      Map<String, String> other = new LinkedHashMap<>();
      record.forEach((name, value) -> other.put(aliases.get(name), value));
      renamed.add(other);
    }

    assertSame(documents(write("docs.jsonl", jsonLines(renamed))));
    assertSame(documents(parquet(renamed, "docs")));
  }

  @Test
  void readsAnyNameInTheFormatGiven() throws IOException {
    assertSame(documents(Optional.of(Format.JSONL), write("docs.txt", jsonLines(RECORDS))));
    assertSame(documents(Optional.of(Format.CSV), write("docs.data", csv(","))));
  }

  @Test
  void readsTextFiles() throws IOException {
    List<Map<String, String>> bare = new ArrayList<>();
    for (Map<String, String> record : RECORDS) {
      bare.add(Map.of("id", record.get("id"), "text", record.get("text")));
      write("texts/" + record.get("id") + ".txt", record.get("text").getBytes(UTF_8));
    }

    Path lines = write("docs.jsonl", jsonLines(bare));
    List<Row> texts = documents(folder.resolve("texts"));
    assertThat(without(texts, "uri")).isEqualTo(without(documents(lines), "uri"));
    assertThat(texts)
        .extracting(row -> row.<String>getAs("uri"))
        .containsExactlyElementsOf(
            RECORDS.stream().map(record -> "texts/" + record.get("id") + ".txt").toList());
  }

  @Test
  void saysWhichFilesWereDeletedBeforeTheyWereRead() throws IOException {
    Path lines = write("docs.jsonl", jsonLines(RECORDS));
    write("one.txt", "Text".getBytes(UTF_8));
    Path parquet = folder.resolve("docs.parquet");
    spark.read().json(lines.toString()).coalesce(1).write().parquet(parquet.toString());
    Dataset<Row> rows =
        Sources.open(spark, STUDY, List.of(folder.toString()), Optional.empty()).rows();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    List<Row> found = rows.collectAsList();

    assertThat(found)
        .filteredOn(row -> "unreadable-file".equals(row.<String>getAs("reason")))
        .extracting(row -> row.<String>getAs("uri").replaceFirst(".*/", ""))
        .containsExactlyInAnyOrder("docs.jsonl", "one.txt");
    assertThat(found)
        .as("rows of the Parquet file that will be missed, see RejectsIT")
        .filteredOn(row -> row.<String>getAs("role").equals("count"))
        .filteredOn(row -> row.<String>getAs("uri").endsWith(".parquet"))
        .extracting(row -> row.<Long>getAs("record"))
        .containsExactly((long) RECORDS.size());
    assertThat(found).noneMatch(row -> row.<String>getAs("role").equals("document"));
  }

  private static void assertSame(List<Row> documents) {
    assertThat(documents).isEqualTo(expected);
  }

  private static List<List<Object>> without(List<Row> rows, String column) {
    List<String> names = new ArrayList<>(List.of(DocumentsJob.TABLE.schema().fieldNames()));
    names.remove(column);
    return rows.stream().map(row -> names.stream().<Object>map(row::getAs).toList()).toList();
  }

  private static List<Row> documents(Path... inputs) {
    return documents(Optional.empty(), inputs);
  }

  /** The rows of the documents table, without writing it. */
  private static List<Row> documents(Optional<Format> format, Path... inputs) {
    List<String> paths = Arrays.stream(inputs).map(Path::toString).toList();
    Dataset<Row> annotated =
        AnnotateJob.rows(Sources.open(spark, STUDY, paths, format).rows(), STUDY).localCheckpoint();
    Dataset<Row> accepted =
        AcceptJob.accepted(annotated, Optional.of(AcceptJob.refused(annotated)));
    return DocumentsJob.TABLE
        .shape(
            DocumentsJob.rows(
                StoriesJob.withStory(accepted, Optional.empty()),
                Optional.of(DocumentsJob.duplicates(accepted))))
        .orderBy("doc_id")
        .collectAsList();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] jsonLines(List<Map<String, String>> records)
      throws JsonProcessingException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, String> record : records) {
      lines.append(JSON.writeValueAsString(record)).append('\n');
    }

    return lines.toString().getBytes(UTF_8);
  }

  private static byte[] csv(String separator) {
    return Stream.concat(
            Stream.of(String.join(separator, RECORDS.get(0).keySet())),
            RECORDS.stream()
                .map(
                    record ->
                        record.values().stream()
                            .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(separator))))
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }

  private Path parquet(List<Map<String, String>> records, String name) {
    StructType schema = new StructType();
    for (String field : records.get(0).keySet()) {
      schema = schema.add(field, "string");
    }

    List<Row> rows =
        records.stream().map(record -> RowFactory.create(record.values().toArray())).toList();
    spark.createDataFrame(rows, schema).write().parquet(folder.resolve(name).toString());
    return folder.resolve(name);
  }
}
