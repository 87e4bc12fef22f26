package rabita.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rabita.sources.UserException;
import rabita.text.Sha256;

/**
 * The documents of NTREX-128 in the first translation of each language: one document must meet
 * itself in every other language, two different ones must not meet. At what similarity they do is
 * measured from 0.1 to 0.6. As in news most stories have no other in most languages, the same is
 * measured with about half of the texts left out, each by the hash of its name and language.
 *
 * <p>Pairs are counted in whole events, so that a chain of two documents costs all its pairs. The
 * documents bear no day of publication: what is measured is the harder half of the rules. Some of
 * them tell of the same occasion as another one; where they meet it is counted as a mistake.
 */
final class EventsEvaluation implements Evaluation {
  private static final Pattern IDS = Pattern.compile("/DOCUMENT_IDS\\.tsv$");
  private static final Pattern TEXTS =
      Pattern.compile("/newstest\\d+-(?:ref|src)\\.([^/]+)\\.txt$");
  private static final String SET = "parallel documents";
  private static final String HALF = "parallel documents, half";
  private static final String ALL_LANGUAGES = "-";
  private static final char MIDDLE = '8';
  private static final int MOST_ENTITIES = 4;

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<EventStory> stories = new ArrayList<>();
    for (Path ids : gold.matching(IDS)) {
      texts(gold, ids.getParent(), setting)
          .values()
          .forEach(text -> stories.addAll(stories(GoldFolder.lines(ids), text, setting)));
    }

    if (stories.isEmpty()) {
      return List.of();
    }

    List<EventStory> half = stories.stream().filter(EventsEvaluation::isOfHalf).toList();
    List<Result> results = new ArrayList<>(results(SET, stories, setting));
    results.addAll(results(HALF, half, setting));
    return results;
  }

  private static boolean isOfHalf(EventStory story) {
    return Sha256.hex(story.document() + " " + story.language()).charAt(0) < MIDDLE;
  }

  /** The first translation of each language beside the ids. */
  private static Map<String, Path> texts(GoldFolder gold, Path folder, Setting setting) {
    Map<String, Path> texts = new TreeMap<>();
    for (Path file : gold.matching(TEXTS)) {
      Matcher form = TEXTS.matcher(GoldFolder.slashed(file));
      if (file.getParent().equals(folder) && form.find()) {
        setting
            .names()
            .code("ntrex", form.group(1))
            .filter(setting.study().languages()::contains)
            .ifPresent(code -> texts.putIfAbsent(code, file));
      }
    }

    return texts;
  }

  private static List<EventStory> stories(List<String> ids, Path file, Setting setting) {
    List<String> lines = GoldFolder.lines(file);
    if (lines.size() != ids.size()) {
      throw new UserException(
          "Cannot read the gold %s: it has %s lines, but %s documents are named for them."
              .formatted(file, lines.size(), ids.size()));
    }

    Map<String, StringBuilder> documents = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      documents
          .computeIfAbsent(ids.get(i), id -> new StringBuilder())
          .append(lines.get(i))
          .append('\n');
    }

    return documents.entrySet().stream()
        .map(entry -> EventStory.of(entry.getKey(), entry.getValue().toString(), setting.study()))
        .toList();
  }

  private static List<Result> results(String set, List<EventStory> stories, Setting setting) {
    EventMeetings meetings = EventMeetings.of(stories);
    double chosen = setting.study().events().similarity();
    List<Result> results = new ArrayList<>();
    IntStream.rangeClosed(2, 12)
        .mapToObj(step -> met(set, meetings.couples(step / 20.0), "similarity", step / 20.0))
        .forEach(results::add);
    List<EventCouple> couples = meetings.couples(chosen);
    note(set, couples, setting.mistakes());
    for (int entities = 0; entities <= MOST_ENTITIES; entities++) {
      results.add(byEntities(set, couples, entities));
    }

    results.add(met(set, couples, "study's similarity", chosen));
    return results;
  }

  /** Counted by the one of the two documents that is first in the alphabet. */
  private static Result met(String set, List<EventCouple> couples, String what, double least) {
    Map<String, Counts> units = new TreeMap<>();
    couples.forEach(couple -> units.merge(couple.first(), couple.counts(), Counts::plus));
    String measure = what + String.format(Locale.ROOT, " %.2f", least);
    return Result.ofSpans(Task.EVENTS, set, ALL_LANGUAGES, measure, List.copyOf(units.values()));
  }

  /** Of the pairs that must meet and share so many entities, how many do. */
  private static Result byEntities(String set, List<EventCouple> couples, int entities) {
    Tally tally = new Tally();
    couples.stream()
        .filter(couple -> couple.must() && Math.min(couple.entities(), MOST_ENTITIES) == entities)
        .forEach(couple -> tally.add(couple.met(), couple.met()));
    String many = entities == MOST_ENTITIES ? " or more" : "";
    return tally.result(
        Task.EVENTS, set, ALL_LANGUAGES, "meet of %s%s shared entities".formatted(entities, many));
  }

  private static void note(String set, List<EventCouple> couples, Mistakes mistakes) {
    for (EventCouple couple : couples) {
      if (couple.met() != couple.must()) {
        mistakes.add(
            set,
            couple.met() ? Mistakes.Sort.INVENTED : Mistakes.Sort.MISSED,
            couple.first() + (couple.met() ? " and " + couple.last() : ""),
            couple.a().language() + " and " + couple.b().language());
      }
    }
  }
}
