package rabita.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;

/**
 * The same documents by our functions and by others.
 *
 * @param folder for what is written meanwhile; deleted
 * @param rounds of our functions and of Spark NLP that count
 */
record Comparison(SparkSession spark, Study study, String folder, int rounds) {

  /**
   * Compares and prints.
   *
   * @param most documents at most
   * @param sparkNlp whether with Spark NLP
   * @param python with this script, if any
   */
  void run(
      Sources sources, int most, boolean sparkNlp, Optional<PythonScript> python, PrintWriter out)
      throws IOException, InterruptedException {
    if (python.isPresent()) {
      python.get().check();
    }

    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    try {
      BenchSample sample = BenchSample.of(sources, study, most, new Path(path, "texts"));
      if (sample.count() == 0) {
        throw new UserException(
            "Cannot compare: no document of the input is in a language of the study. Name another.");
      }

      out.printf(
          Locale.ROOT,
          "%,d documents, %.1f MB of text, %d cores, Java %s%n%n",
          sample.count(),
          sample.megabytes(),
          spark.sparkContext().defaultParallelism(),
          System.getProperty("java.version"));
      if (sparkNlp) {
        new EngineBench(study, path, rounds).run(sample, out);
      }

      if (python.isPresent()) {
        out.printf(sparkNlp ? "%n" : "");
        java.nio.file.Path local = Files.createDirectories(local(path));
        new PythonBench(spark, study, local, rounds).run(sample, python.get(), out);
      }
    } finally {
      files.delete(path, true);
    }
  }

  private java.nio.file.Path local(Path path) throws IOException {
    Path whole = path.getFileSystem(spark.sparkContext().hadoopConfiguration()).makeQualified(path);
    if (!"file".equals(whole.toUri().getScheme())) {
      throw new UserException(
          "Cannot compare with Python in %s: it is not a folder of this machine. Choose another --output."
              .formatted(whole));
    }

    return java.nio.file.Path.of(whole.toUri().getPath());
  }
}
