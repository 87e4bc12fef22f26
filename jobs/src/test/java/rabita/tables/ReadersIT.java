package rabita.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rabita.Python;
import rabita.SparkTest;
import rabita.jobs.SeedsRun;
import rabita.jobs.Tables;

/** Five libraries read the same rows and types from every table. */
class ReadersIT extends SparkTest {

  @Test
  void agreeOnEveryTable() throws Exception {
    assertThat(Python.ready().run(Map.of(), "check_readers.py", SeedsRun.of(spark).folder()))
        .contains(Tables.ALL.size() + " tables, ")
        .contains("the same with pyarrow, pandas, polars, DuckDB and PySpark");
  }
}
