package rabita.cli;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import rabita.jobs.AnnotateJob;
import rabita.sources.Sources;
import rabita.sql.SqlFunctions;
import rabita.study.Study;

/**
 * A corpus that can be had in any size, as files of JSON lines: the first holds its documents, each
 * further one as many that are made of their sentences.
 *
 * <p>For each document one is made that has as many sentences, each drawn from all sentences of the
 * language; so two of them share few sentences, and there are no more near-duplicates than in the
 * corpus. Source and day are those of a document drawn. The same corpus gives the same files.
 *
 * <p>The sentences are kept in the driver: about two bytes for a character.
 */
final class GrownCorpus {
  private final ObjectMapper json = new ObjectMapper();
  private final FileSystem files;
  private final Path folder;
  private final Map<String, List<Article>> articles = new TreeMap<>();
  private final Map<String, List<String>> sentences = new TreeMap<>();

  /** A document, without its text; what it lacks is null. */
  private record Article(String id, String source, String day, int sentences) {}

  private GrownCorpus(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Reads a corpus and writes its documents as the first file. */
  static GrownCorpus of(Sources sources, Study study, Path folder) throws IOException {
    GrownCorpus corpus =
        new GrownCorpus(
            folder.getFileSystem(
                sources.rows().sparkSession().sparkContext().hadoopConfiguration()),
            folder);
    Iterator<Row> rows =
        AnnotateJob.rows(sources.rows(), study)
            .filter(col("role").equalTo("document"))
            .withColumn("sentence", SqlFunctions.sentences(col("text"), col("segments")))
            .select(
                col("doc_id"),
                col("source"),
                col("published_on").cast("string"),
                col("language"),
                col("text"),
                col("sentence.text").as("sentences"))
            .dropDuplicates("doc_id")
            .orderBy("doc_id")
            .toLocalIterator();
    try (BufferedWriter writer = corpus.writer(1)) {
      while (rows.hasNext()) {
        Row row = rows.next();
        Article article =
            new Article(
                row.getString(0), row.getString(1), row.getString(2), row.getList(5).size());
        corpus.write(writer, article, article.id(), row.getString(3), row.getString(4));
        corpus.add(row.getString(3), article, row.getList(5));
      }
    }

    return corpus;
  }

  /**
   * Writes a further file.
   *
   * @param part from 2
   */
  void make(int part) throws IOException {
    SplittableRandom random = new SplittableRandom(part);
    try (BufferedWriter writer = writer(part)) {
      for (Map.Entry<String, List<Article>> entry : articles.entrySet()) {
        List<String> pool = sentences.get(entry.getKey());
        for (Article model : entry.getValue()) {
          List<String> drawn = new ArrayList<>();
          for (int i = 0; i < model.sentences(); i++) {
            drawn.add(pool.get(random.nextInt(pool.size())));
          }

          Article told = entry.getValue().get(random.nextInt(entry.getValue().size()));
          write(writer, told, model.id() + "+" + part, entry.getKey(), String.join(" ", drawn));
        }
      }
    }
  }

  /** The files of a corpus so many times as large. */
  List<String> files(int times) {
    List<String> paths = new ArrayList<>();
    for (int part = 1; part <= times; part++) {
      paths.add(file(part).toString());
    }

    return paths;
  }

  private void add(String language, Article article, List<String> texts) {
    if (!texts.isEmpty()) {
      articles.computeIfAbsent(language, key -> new ArrayList<>()).add(article);
      sentences.computeIfAbsent(language, key -> new ArrayList<>()).addAll(texts);
    }
  }

  private void write(
      BufferedWriter writer, Article article, String id, String language, String text)
      throws IOException {
    ObjectNode line = json.createObjectNode();
    line.put("id", id);
    line.put("language", language);
    line.put("source", article.source());
    line.put("published", article.day());
    line.put("text", text);
    writer.append(json.writeValueAsString(line)).append('\n');
  }

  private Path file(int part) {
    return new Path(folder, String.format(Locale.ROOT, "part-%03d.jsonl", part));
  }

  private BufferedWriter writer(int part) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(files.create(file(part)), StandardCharsets.UTF_8));
  }
}
