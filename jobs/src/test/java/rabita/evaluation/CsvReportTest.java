package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void aFormulaIsText(String set) {
    assertThat(CsvReport.quoted(set)).isEqualTo("\"'" + set + "\"");
  }

  @Test
  void aControlDoesNotHideAFormula() {
    assertThat(CsvReport.quoted("\u0007=1")).isEqualTo("\"'=1\"");
  }

  @Test
  void otherTextIsAsItIs() {
    assertThat(CsvReport.quoted("mentions, \"exact\" 1=1"))
        .isEqualTo("\"mentions, \"\"exact\"\" 1=1\"");
  }
}
