package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;
import rabita.jobs.TestRun;

/** Study, input and output on HDFS: a name node and a data node in a process of their own. */
class HdfsIT extends SparkTest {
  @TempDir private java.nio.file.Path folder;

  @Test
  void readsAndReplacesTables() throws Exception {
    int port = Cluster.freePort();
    String root = "hdfs://localhost:" + port;
    try (ServerProcess hdfs = start(port).until(() -> isReady(root));
        Cluster cluster = new Cluster(folder);
        FileSystem files = FileSystem.newInstance(new Path(root).toUri(), configuration())) {
      ClusterFiles.seeds().forEach(seed -> copy(files, seed, new Path("/seeds")));
      for (String part : List.of("study.conf", "actors.conf", "themes.conf")) {
        copy(files, TestRun.root().resolve("conf").resolve(part), new Path("/study"));
      }

      Path old = new Path("/ties/documents/old.parquet");
      files.create(old).close();
      List<String> options = new ArrayList<>(cluster.options());
      options.addAll(List.of("--study", root + "/study/study.conf"));
      options.addAll(
          List.of("--input", root + "/seeds", "--tables", String.join(",", ClusterFiles.TABLES)));

      try (RunningProcess run = RunningProcess.run(List.of(), root + "/ties", options)) {
        assertThat(run.exit()).as(run.printed()).isZero();
      }

      assertThat(hdfs.handle().isAlive()).isTrue();
      assertThat(files.exists(old)).isFalse();
      assertThat(files.exists(new Path("/ties/manifest.json"))).isTrue();
      assertThat(
              Arrays.stream(files.listStatus(new Path("/"))).map(file -> file.getPath().getName()))
          .containsExactlyInAnyOrder("seeds", "study", "ties");
      RowSums.assertSeeds(spark, root + "/ties", ClusterFiles.TABLES);
    }
  }

  private ServerProcess start(int port) throws IOException {
    List<String> command = new ArrayList<>(List.of("-Xmx512m"));
    command.add("-Dtest.build.data=" + folder.resolve("hdfs"));
    command.addAll(
        List.of(
            "-cp",
            ClusterFiles.classPath("hdfs") + ":" + TestRun.root() + "/jobs/target/spark/jars/*",
            "org.apache.hadoop.test.MiniDFSClusterManager"));
    command.addAll(
        List.of("-nnport", "" + port, "-datanodes", "1", "-format", "-D", "dfs.replication=1"));
    return ServerProcess.java(folder.resolve("hdfs.log"), command);
  }

  /** It takes a file when its data node has joined. */
  private static boolean isReady(String root) {
    try (FileSystem files = FileSystem.newInstance(new Path(root).toUri(), configuration())) {
      Path probe = new Path("/probe");
      try (var out = files.create(probe, true)) {
        out.write(1);
      }

      return files.delete(probe, false);
    } catch (IOException e) {
      return false;
    }
  }

  private static void copy(FileSystem files, java.nio.file.Path from, Path to) {
    try {
      files.copyFromLocalFile(
          new Path(from.toString()), new Path(to, from.getFileName().toString()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set("dfs.replication", "1");
    configuration.set("ipc.client.connect.max.retries", "0");
    return configuration;
  }
}
