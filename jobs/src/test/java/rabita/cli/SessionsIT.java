package rabita.cli;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

class SessionsIT extends SparkTest {
  private static final List<String> COMPILING =
      List.of("spark.sql.codegen.wholeStage", "spark.sql.codegen.factoryMode");

  @Test
  void aLargeInputIsCompiledAlsoAfterASmallOne() {
    SparkSession session = spark.newSession();
    List<String> before = settings(session);

    Sessions.tune(session, 1_000);
    assertThat(settings(session)).containsExactly("false", "NO_CODEGEN");

    Sessions.tune(session, 1_000_000_000);
    assertThat(settings(session)).isEqualTo(before);
  }

  /** A megabyte of counts as Parquet is a hundred in memory, and is not sent to every executor. */
  @Test
  void aFileThatIsSmallForItIsPackedIsNotTakenForSmallRows() throws IOException {
    SparkSession session = spark.newSession();
    Sessions.tune(session, 1_000_000_000);
    String path = newFolder().resolve("packed").toString();
    session.range(0, 300_000, 1, 1).selectExpr("id", "id % 7 as a").write().parquet(path);
    Dataset<Row> packed = session.read().parquet(path);
    assertThat(packed.inputFiles()).hasSize(1);
    long bytes = Files.size(Path.of(URI.create(packed.inputFiles()[0])));
    assertThat(bytes).isBetween(400_000L, 5_000_000L);

    Dataset<Row> joined = packed.as("x").join(packed.as("y"), col("x.id").equalTo(col("y.id")));

    assertThat(joined.queryExecution().sparkPlan().toString()).doesNotContain("BroadcastHashJoin");
  }

  private static List<String> settings(SparkSession session) {
    return COMPILING.stream().map(session.conf()::get).toList();
  }
}
