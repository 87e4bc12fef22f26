package rabita.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowTest {
  @Test
  void splitsAtSeparators() {
    assertThat(fields("1,two,III")).containsExactly("1", "two", "III");
  }

  @Test
  void keepsEmptyFields() {
    assertThat(fields(",a,")).containsExactly("", "a", "");
    assertThat(fields("")).containsExactly("");
    assertThat(fields("\"\",\"\"")).containsExactly("", "");
  }

  @Test
  void takesQuotesOff() {
    assertThat(fields("\"a\",b")).containsExactly("a", "b");
  }

  @Test
  void readsSeparatorsInsideQuotes() {
    assertThat(fields("\"Pakistan, Iran\",2")).containsExactly("Pakistan, Iran", "2");
  }

  @Test
  void readsDoubledQuotesAsOne() {
    assertThat(fields("\"the \"\"bear\"\"\",\"\"\"\"")).containsExactly("the \"bear\"", "\"");
  }

  @Test
  void leavesAQuoteInsideAFieldAlone() {
    assertThat(fields("5\" pipe,a\"b\"")).containsExactly("5\" pipe", "a\"b\"");
  }

  @Test
  void readsLineEndsInsideQuotes() {
    CsvRow row = new CsvRow(',');
    assertThat(row.feed("1,\"first")).isEqualTo(CsvRow.State.OPEN);
    assertThat(row.feed("")).isEqualTo(CsvRow.State.OPEN);
    assertThat(row.feed("third\",2")).isEqualTo(CsvRow.State.COMPLETE);
    assertThat(row.fields()).containsExactly("1", "first\n\nthird", "2");
  }

  @Test
  void opensAQuoteAtTheEndOfALine() {
    CsvRow row = new CsvRow(',');
    assertThat(row.feed("1,\"")).isEqualTo(CsvRow.State.OPEN);
    assertThat(row.feed("\"")).isEqualTo(CsvRow.State.COMPLETE);
    assertThat(row.fields()).containsExactly("1", "\n");
  }

  @Test
  void refusesTextBehindAClosingQuote() {
    assertThat(new CsvRow(',').feed("\"a\" b,c")).isEqualTo(CsvRow.State.BROKEN);
  }

  @Test
  void usesTheSeparatorGiven() {
    CsvRow row = new CsvRow(';');
    assertThat(row.feed("a,b;\"c;d\";e\tf")).isEqualTo(CsvRow.State.COMPLETE);
    assertThat(row.fields()).containsExactly("a,b", "c;d", "e\tf");
  }

  private static List<String> fields(String line) {
    CsvRow row = new CsvRow(',');
    assertThat(row.feed(line)).isEqualTo(CsvRow.State.COMPLETE);
    return row.fields();
  }
}
