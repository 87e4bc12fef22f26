package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;

/** Input and output on an object store by {@code s3a}: S3Proxy keeps its objects in memory. */
class S3IT extends SparkTest {
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private String server;

  @Test
  void aRunKilledWhileItPublishesIsFinishedByTheNext() throws Exception {
    server = "http://127.0.0.1:" + Cluster.freePort();
    try (ServerProcess s3 = start().until(() -> isReady());
        Cluster cluster = new Cluster(folder)) {
      for (Path seed : ClusterFiles.seeds()) {
        put("/news/seeds/" + seed.getFileName(), BodyPublishers.ofFile(seed));
      }

      put("/news/ties/manifest.json", BodyPublishers.ofString("old"));
      put("/news/ties/documents/old.parquet", BodyPublishers.ofString("old"));
      List<String> options = new ArrayList<>(cluster.options());
      options.addAll(s3a());
      options.addAll(
          List.of(
              "--input", "s3a://news/seeds", "--tables", String.join(",", ClusterFiles.TABLES)));

      try (RunningProcess run = RunningProcess.run(List.of(), "s3a://news/ties", options)) {
        run.until(() -> keys().contains(".rabita-ties-moving")).signal("KILL");
        assertThat(run.exit()).as(run.printed()).isEqualTo(137);
      }

      assertThat(keys()).doesNotContain("ties/documents/old.parquet", "ties/manifest.json");
      assertThat(s3.handle().isAlive()).isTrue();
      // As if the two minutes had passed after which a lock is void (OutputDeathTest).
      delete("/news/.rabita-ties-lock");
      assertThat(next(options)).contains("it is there already. Use --overwrite");
      assertThat(keys())
          .contains("ties/manifest.json")
          .allMatch(key -> key.matches("(seeds|ties)/.*"));
      RowSums.assertSeeds(spark, download().resolve("ties").toString(), ClusterFiles.TABLES);
    }
  }

  /** Finishes what the dead run has begun, before it says that it may not replace it. */
  private String next(List<String> options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("run", "--output", "s3a://news/ties"));
    arguments.addAll(options);
    return Launcher.launch(folder, 2, arguments);
  }

  /** The objects of the bucket, in pages of a thousand. */
  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    String page;
    do {
      String after = keys.isEmpty() ? "" : "?marker=" + keys.get(keys.size() - 1);
      page = new String(get("/news" + after), StandardCharsets.UTF_8);
      KEY.matcher(page).results().forEach(key -> keys.add(key.group(1)));
    } while (page.contains("<IsTruncated>true<"));

    return keys;
  }

  /** The objects as files. */
  private Path download() throws IOException {
    Path files = folder.resolve("objects");
    for (String key : keys()) {
      if (!key.endsWith("/")) {
        Path file = files.resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, get("/news/" + key));
      }
    }

    return files;
  }

  private byte[] get(String path) {
    try (InputStream in = URI.create(server + path).toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> s3a() {
    String jars = ClusterFiles.classPath("s3a");
    return List.of(
        "--driver-class-path",
        jars,
        "--conf",
        "spark.executor.extraClassPath=" + jars,
        "--conf",
        "spark.hadoop.fs.s3a.endpoint=" + server,
        "--conf",
        "spark.hadoop.fs.s3a.path.style.access=true",
        "--conf",
        "spark.hadoop.fs.s3a.access.key=any",
        "--conf",
        "spark.hadoop.fs.s3a.secret.key=any");
  }

  private ServerProcess start() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("s3proxy.properties"),
            """
            s3proxy.authorization=none
            s3proxy.endpoint=%s
            jclouds.provider=transient
            jclouds.identity=any
            jclouds.credential=any
            """
                .formatted(server));
    List<String> command = new ArrayList<>(List.of("-Xmx512m", "-cp"));
    command.addAll(List.of(ClusterFiles.classPath("s3proxy"), "org.gaul.s3proxy.Main"));
    command.addAll(List.of("--properties", settings.toString()));
    return ServerProcess.java(folder.resolve("s3proxy.log"), command);
  }

  /** It is when it has made the bucket. */
  private boolean isReady() {
    try {
      put("/news", BodyPublishers.noBody());
      return true;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private void put(String path, BodyPublisher body) throws IOException, InterruptedException {
    assertThat(send(path, request -> request.PUT(body))).as(path).isEqualTo(200);
  }

  private void delete(String path) throws IOException, InterruptedException {
    assertThat(send(path, HttpRequest.Builder::DELETE)).as(path).isEqualTo(204);
  }

  private int send(String path, UnaryOperator<HttpRequest.Builder> method)
      throws IOException, InterruptedException {
    HttpRequest request = method.apply(HttpRequest.newBuilder(URI.create(server + path))).build();
    return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
  }
}
