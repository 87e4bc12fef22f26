package rabita.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.counting.Share;
import rabita.jobs.TestRun;
import rabita.tables.Table;

/** The page of a small run, opened in a real browser. */
class ReportIT extends SparkTest {
  private static final String CHART = "document.querySelector('#timeline .chart')";
  private static final String POINTS =
      "echarts.getInstanceByDom(%s).getOption().series.find(s => ['line', 'bar'].includes(s.type)).data.map(d => d.value)"
          .formatted(CHART);

  private static Path page;
  private static String html;
  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void writesThePage() throws Exception {
    Path folder = newFolder();
    Path input = Files.writeString(folder.resolve("news.jsonl"), ReportDocuments.lines());
    TestRun run = TestRun.of(spark, List.of(input.toString()), folder);
    html = report(run).html();
    page = Files.writeString(folder.resolve("report.html"), html);
    spark.conf().set("spark.sql.shuffle.partitions", 5);
    assertThat(report(run).html()).isEqualTo(html);
    spark.conf().set("spark.sql.shuffle.partitions", 2);
    Optional<Path> program = Browser.find();
    if (program.isPresent()) {
      browser = Optional.of(Browser.start(program.get(), newFolder()));
    }
  }

  @AfterAll
  static void endsTheBrowser() throws InterruptedException {
    if (browser.isPresent()) {
      browser.get().close();
    }
  }

  @BeforeEach
  void opensThePage() {
    if (browser.isPresent()) {
      browser.get().open(page, 1200, false);
    }
  }

  @Test
  void holdsNoMarkupOfTheInput() {
    assertThat(html).containsOnlyOnce("<script type=\"application/json\"");
    assertThat(html.split("</script", -1)).hasSize(4);
    assertThat(html).doesNotContain("<img src=x", "<i>desk", "javascript:window");
    assertThat(html).contains("\\u003cscript>window.owned=1\\u003c/script>");
  }

  @Test
  void loadsNothingAndComplainsOfNothing() {
    Browser open = browser();
    assertThat(open.problems()).isEmpty();
    assertThat(open.requests()).containsExactly(page.toUri().toString());
    assertThat(open.evaluate("typeof window.owned").asText()).isEqualTo("undefined");
    assertThat(open.evaluate("document.images.length").asInt()).isZero();
    assertThat(open.evaluate("document.querySelectorAll('svg path').length").asInt()).isPositive();
  }

  @Test
  void tellsZeroFromMissing() {
    browser();
    assertThat(points()).containsExactly("0.5", "null", "0.6666666666666666", "0", "1");
  }

  @Test
  void switchesChangeTheSeries() {
    Browser open = browser();
    choose("basis", "story");
    assertThat(points()).startsWith("0.3333333333333333", "null");
    choose("measure", "number");
    assertThat(points()).containsExactly("1", "null", "2", "0", "1");
    choose("language", "fa");
    assertThat(points()).containsExactly("1");
    choose("language", "*");
    choose("time", "mentioned");
    assertThat(
            open.evaluate(
                "echarts.getInstanceByDom(%s).getOption().xAxis[0].data".formatted(CHART)))
        .hasToString("[\"2019-12\"]");
    choose("pair", "IRN RUS");
    choose("time", "published");
    assertThat(points()).isNotEmpty();
    assertThat(open.problems()).isEmpty();
  }

  @Test
  void aClickShowsTheSentencesOfThePoint() {
    Browser open = browser();
    JsonNode at =
        open.evaluate(
            "(() => { const box = %s; box.scrollIntoView({behavior: 'instant', block: 'center'}); const r = box.getBoundingClientRect(); const p = echarts.getInstanceByDom(box).convertToPixel({seriesName: 'share'}, [0, 0.5]); return [r.left + p[0], r.top + p[1]]; })()"
                .formatted(CHART));
    open.click(at.get(0).asDouble(), at.get(1).asDouble());
    assertThat(panel("h3")).containsExactly("Pakistan – Russia, 2020-01");
    assertThat(panel(".passage"))
        .containsOnly(
            "Pakistan and Russia had signed a pact on gas on 5 December 2019, the ministry said.");
    assertThat(panel("mark")).containsSequence("Pakistan", "Russia");
    assertThat(panel(".origin").get(0)).contains("2020-01-10", "desk", "English", "e1, sentence 0");
    assertThat(panel("code")).containsExactly("jobs/rabita explain PAK RUS --period 2020-01");
    assertThat(open.evaluate("document.querySelector('#quotes a').href").asText())
        .isEqualTo("https://example.org/e1");
  }

  @Test
  void keysShowTheSentencesToo() {
    Browser open = browser();
    open.evaluate(CHART + ".focus()");
    open.press("ArrowRight");
    open.press("ArrowRight");
    assertThat(panel("h3")).containsExactly("Pakistan – Russia, 2020-02");
    assertThat(panel(".numbers").get(0)).contains("missing, not zero");
    open.press("ArrowRight");
    open.press("Enter");
    assertThat(panel("h3")).containsExactly("Pakistan – Russia, 2020-03");
    assertThat(open.evaluate("document.activeElement.textContent").asText())
        .isEqualTo("Pakistan – Russia, 2020-03");
    assertThat(panel(".passage")).hasSize(2);
  }

  @Test
  void textFromTheOtherSideIsIsolated() {
    Browser open = browser();
    open.evaluate("timeline.select('2020-03-01')");
    assertThat(style(".passage[lang=fa]", "direction")).isEqualTo("rtl");
    assertThat(style(".passage[lang=fa]", "unicodeBidi")).isEqualTo("isolate");
    assertThat(style(".passage[lang=en]", "direction")).isEqualTo("ltr");
    assertThat(style("#quotes .origin bdi", "unicodeBidi")).isEqualTo("isolate");
    assertThat(open.evaluate("document.body.textContent").asText())
        .doesNotContainPattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");
  }

  @Test
  void hostileTextStaysText() {
    Browser open = browser();
    open.evaluate("timeline.select('2020-03-01')");
    assertThat(String.join("\n", panel("li")))
        .contains("<script>window.owned=1</script> </script><img src=x onerror=\"window.owned=2\">")
        .contains("<b onmouseover=alert(1)>Bold</b>", "<i>desk</i>");
    assertThat(open.evaluate("typeof window.owned").asText()).isEqualTo("undefined");
    assertThat(
            open.evaluate("[...document.links].filter(a => a.href.startsWith('javascript')).length")
                .asInt())
        .isZero();
    assertThat(open.problems()).isEmpty();
  }

  @Test
  void sharesAreThoseOfTheTables() {
    Browser open = browser();
    for (int[] counts : new int[][] {{0, 10}, {1, 3}, {7, 7}, {12, 345}}) {
      Share expected = Share.of(counts[0], counts[1]);
      JsonNode found = open.evaluate("share(%s, %s)".formatted(counts[0], counts[1]));
      assertThat(found.get("value").asDouble()).isCloseTo(expected.value(), within(1e-12));
      assertThat(found.get("low").asDouble()).isCloseTo(expected.low(), within(1e-12));
      assertThat(found.get("high").asDouble()).isCloseTo(expected.high(), within(1e-12));
    }
  }

  @Test
  void fitsAPhoneInTheDark() {
    Browser open = browser();
    open.open(page, 360, true);
    assertThat(open.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(360);
    assertThat(open.evaluate("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo("rgb(22, 24, 27)");
    assertThat(open.problems()).isEmpty();
  }

  private static Browser browser() {
    if (browser.isEmpty() && System.getenv("CI") != null) {
      fail("No browser on the path: install the system's chromium");
    }

    return browser.orElseGet(
        () -> abort("No browser on the path: install the system's chromium to test the report"));
  }

  private static void choose(String name, String value) {
    browser()
        .evaluate(
            "document.querySelector('#timeline input[name=\"%s\"][value=\"%s\"]').click()"
                .formatted(name, value));
  }

  private static List<String> points() {
    List<String> points = new ArrayList<>();
    browser().evaluate(POINTS).forEach(point -> points.add(point.asText()));
    return points;
  }

  private static List<String> panel(String selector) {
    List<String> texts = new ArrayList<>();
    browser()
        .evaluate(
            "[...document.querySelectorAll('#quotes %s')].map(e => e.textContent)"
                .formatted(selector))
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String style(String selector, String property) {
    return browser()
        .evaluate("getComputedStyle(document.querySelector('%s')).%s".formatted(selector, property))
        .asText();
  }

  private static Report report(TestRun run) throws IOException {
    Function<Table, Dataset<Row>> tables =
        table ->
            spark
                .read()
                .schema(table.schema())
                .parquet(run.folder().resolve(table.name()).toString());
    return new Report(TestRun.study(), run.result(), tables);
  }
}
