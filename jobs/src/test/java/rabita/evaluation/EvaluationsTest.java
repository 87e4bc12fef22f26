package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.study.StudyReader;

/** Whole tasks on small gold of our own. */
class EvaluationsTest {
  private static final Study STUDY =
      StudyReader.read(
          "study.conf",
          path ->
              """
              study { focus = [PAK, RUS, IRN], languages = [en, fa, ar, hi, ur, ru] }
              """);

  @TempDir Path folder;

  @Test
  void mentions() throws IOException {
    write(
        "en.sentences.tsv", "id\ttext\tsource\na\tPakistan met Narnia.\tx\nb\tNothing here.\tx\n");
    write(
        "en.tsv",
        "id\tn\tsurface\tkind\tcountry\na\t1\tPakistan\tcountry\tPAK\na\t1\tNarnia\tcountry\tIRN\n");
    Result exact = run(Task.MENTIONS).get(0);
    assertThat(exact.measure()).isEqualTo("exact");
    assertThat(List.of(exact.gold(), exact.found(), exact.right())).containsExactly(2L, 1L, 1L);
    assertThat(exact.speed()).isPresent();
  }

  @Test
  void datesOfNews() throws IOException {
    write(
        "en.sentences.tsv",
        "id\tpublished\ttext\tsource\na\t2021-09-30\tThey left on 14 September, we on 3 May.\tx\n");
    write(
        "en.tsv",
        """
        id\tn\tsurface\tstart\tend\tcalendar\trelative
        a\t1\t14 September\t2021-09-14\t2021-09-14\tgregorian\tyes
        a\t1\t3 May\t1999-05-03\t1999-05-03\tgregorian\tyes
        """);
    Map<String, Long> right = right(run(Task.DATES));
    assertThat(right)
        .containsEntry("exact", 2L)
        .containsEntry("days right of all", 1L)
        .containsEntry("calendar right", 2L);
  }

  @Test
  void tokensAndSentences() throws IOException {
    String treebank =
        """
        # text = Go on!
        1\tGo\t_\tVERB\t_\t_\t_\t_\t_\t_
        2\ton\t_\tADP\t_\t_\t_\t_\t_\tSpaceAfter=No
        3\t!\t_\tPUNCT\t_\t_\t_\t_\t_\t_

        # text = We do and we do
        1\tWe\t_\tPRON\t_\t_\t_\t_\t_\t_
        2\tdo\t_\tVERB\t_\t_\t_\t_\t_\t_
        3\tand we\t_\tCCONJ\t_\t_\t_\t_\t_\t_
        4\tdo\t_\tVERB\t_\t_\t_\t_\t_\t_

        """;
    write("en_own-dev.conllu", treebank);
    Result tokens = run(Task.TOKENS).get(0);
    assertThat(List.of(tokens.gold(), tokens.found(), tokens.right())).containsExactly(7L, 8L, 6L);
    Result sentences = run(Task.SENTENCES).get(0);
    assertThat(List.of(sentences.gold(), sentences.found(), sentences.right()))
        .containsExactly(2L, 2L, 2L);
  }

  @Test
  void languages() throws IOException {
    write(
        "en.txt",
        "The ministers will meet again in the capital next week.\n\nЭто не английский язык, а русский.\n");
    write(
        "tr.txt",
        "The ministers will meet again in the capital next week.\nBugün hava çok güzel ve güneşli olacak.\n");
    write("notes.txt", "The ministers will meet again.\n");
    List<Result> results = run(Task.LANGUAGE);
    assertThat(results)
        .extracting(Result::set, Result::measure, Result::gold, Result::right)
        .containsExactly(
            tuple("sentences en", "first answer", 2L, 1L),
            tuple("sentences en", "taken for it", 2L, 1L),
            tuple("sentences tr", "false acceptance", 2L, 1L));
  }

  @Test
  void calendars() throws IOException {
    write(
        "calendar_triples.csv",
        "# own\n20,7,1400, 5,3,1443, 12,10,2021\n20,7,1400, 5,3,1443, 13,11,2021\n");
    assertThat(right(run(Task.CALENDARS)))
        .isEqualTo(Map.of("solar-hijri", 1L, "tabular", 1L, "umm-al-qura", 1L));
  }

  @Test
  void parallelLines() throws IOException {
    write("newstest2019-ref.eng.txt", "Pakistan is far.\nIran is near.\n");
    write("newstest2019-ref.fas.txt", "پاکستان دور است.\nاینجا نزدیک است.\n");
    write("newstest2019-ref.arb.txt", "باكستان بعيدة.\nهنا قريب.\n");
    write("newstest2019-ref.hin.txt", "पाकिस्तान दूर है।\nयहाँ पास है।\n");
    write("newstest2019-ref.rus.txt", "Там далеко.\nЗдесь близко.\n");
    assertThat(run(Task.PARALLEL))
        .filteredOn(result -> result.set().endsWith("rus") || result.set().endsWith("eng"))
        .extracting(Result::set, Result::measure, Result::gold, Result::right)
        .containsExactlyInAnyOrder(
            tuple("parallel rus", "states of most", 1L, 0L),
            tuple("parallel rus", "states of it alone", 0L, 0L),
            tuple("parallel eng", "states of most", 0L, 0L),
            tuple("parallel eng", "states of it alone", 2L, 1L));
  }

  @Test
  void publicationDaysWithoutWhatIsDeclared() throws IOException {
    write(
        "own.jsonl",
        """
        {"text": "The ministers met in Moscow.", "lang": "en", "published": "2021-09-30", "url": "http://a/2021/09/30/x"}
        {"text": "The ministers met in Moscow.", "lang": "en", "published": "2021-10-01", "url": "http://a/2021/09/30/x"}
        {"text": "The ministers met in Moscow.", "lang": "en", "published": "2021-10-01"}
        {"title": "no text"}
        """);
    assertThat(right(run(Task.PUBLISHED)))
        .containsEntry("day found", 2L)
        .containsEntry("found by url", 2L)
        .containsEntry("found by text", 0L)
        .containsEntry("as declared, url", 1L)
        .containsEntry("as declared, none", 0L);
  }

  /** The second pair has no more in common than its headline. */
  @Test
  void storiesAtEverySimilarity() throws IOException {
    Files.createDirectory(folder.resolve("COUNTER"));
    String news = "The ministers of both countries met in the capital and signed an agreement.";
    writePair("0001", "WD", news, news);
    writePair(
        "0002", "WD", news, "It rained all day in the north, and the roads were closed again.");
    writePair("0003", "ND", news, news);
    writePair("0004", "PD", news, news);
    write("COUNTER/0005.xml", text("ND", news));
    List<Result> results = run(Task.STORIES);
    assertThat(results).hasSize(20);
    assertThat(results)
        .extracting(Result::measure, Result::gold, Result::found, Result::right)
        .contains(
            tuple("similarity 0.05", 2L, 3L, 2L),
            tuple("similarity 0.90", 2L, 2L, 1L),
            tuple("study's similarity 0.50", 2L, 2L, 1L),
            tuple("partly derived that meet", 1L, 1L, 1L));
  }

  /** The first document is the same news in both languages; of the second nothing can be shared. */
  @Test
  void eventsOfParallelDocuments() throws IOException {
    write("DOCUMENT_IDS.tsv", "one\none\ntwo\n");
    write(
        "newstest2019-ref.eng.txt",
        """
        Stoltenberg, Blinken and Guterres came to Pakistan with their delegations.
        They signed 1,500 papers and 99 notes there.
        It rained for hours in the north, and the roads were closed again.
        """);
    write(
        "newstest2019-ref.rus.txt",
        """
        Столтенберг, Блинкен и Гутерриш прибыли в Пакистан со своими делегациями.
        Там они подписали 1500 бумаг и 99 нот.
        На севере несколько часов шёл дождь, и дороги снова закрыты.
        """);
    List<Result> results = run(Task.EVENTS);
    assertThat(results)
        .filteredOn(result -> result.set().equals("parallel documents"))
        .extracting(Result::measure, Result::gold, Result::found, Result::right)
        .contains(
            tuple("similarity 0.10", 2L, 1L, 1L),
            tuple("similarity 0.60", 2L, 1L, 1L),
            tuple("meet of 0 shared entities", 1L, 0L, 0L),
            tuple("meet of 1 shared entities", 1L, 1L, 1L),
            tuple("meet of 4 or more shared entities", 0L, 0L, 0L),
            tuple("study's similarity 0.25", 2L, 1L, 1L))
        .hasSize(17);
  }

  @Test
  void noGoldOfTheTask() throws IOException {
    write("readme.md", "nothing");
    assertThatThrownBy(() -> run(Task.MENTIONS))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot find gold for mentions in %s: no file has a fitting name. Check --task and --gold."
                .formatted(folder));
  }

  private List<Result> run(Task task) {
    return Report.of(List.of(task), GoldFolder.of(folder), STUDY).results();
  }

  private void writePair(String number, String label, String a, String b) throws IOException {
    write("COUNTER/" + number + ".xml", text(label, a));
    write("COUNTER/" + number + "p.xml", text(label, b));
  }

  private static String text(String label, String body) {
    return "<COUNTER_document classification=\"%s\"><headline>News of the day</headline><body>%s</body></COUNTER_document>"
        .formatted(label, body);
  }

  private static Map<String, Long> right(List<Result> results) {
    return results.stream()
        .collect(java.util.stream.Collectors.toMap(Result::measure, Result::right));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
