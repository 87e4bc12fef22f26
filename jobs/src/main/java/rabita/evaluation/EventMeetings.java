package rabita.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rabita.analysis.EventBlocks;
import rabita.analysis.EventVector;

/**
 * What {@code rabita.jobs.EventsJob} does, for as many stories as fit in memory: the same features,
 * weights, blocks and scores, and of each story the most similar one in each other language.
 *
 * @param stories in any order
 * @param pairs all that are compared
 */
record EventMeetings(List<EventStory> stories, List<Pair> pairs) {

  /** Two stories by their places in the list, and what they share. */
  record Pair(int a, int b, EventVector.Common common, boolean dated) {}

  static EventMeetings of(List<EventStory> stories) {
    Map<String, Long> frequencies = frequencies(stories);
    List<EventVector> vectors =
        stories.stream().map(story -> vector(story, frequencies, stories.size())).toList();
    List<Pair> pairs = new ArrayList<>();
    for (List<Integer> candidate : candidates(stories, vectors, frequencies)) {
      int a = candidate.get(0);
      int b = candidate.get(1);
      boolean dated = stories.get(a).isDatedWith(stories.get(b));
      pairs.add(new Pair(a, b, vectors.get(a).with(vectors.get(b)), dated));
    }

    return new EventMeetings(stories, pairs);
  }

  /** All pairs of stories, met or not. */
  List<EventCouple> couples(double least) {
    int[] events = events(least);
    List<EventCouple> couples = new ArrayList<>();
    for (int a = 0; a < events.length; a++) {
      for (int b = a + 1; b < events.length; b++) {
        couples.add(new EventCouple(stories.get(a), stories.get(b), events[a] == events[b]));
      }
    }

    return couples;
  }

  /** For each story the first one of its event, itself where it meets none. */
  int[] events(double least) {
    Map<List<Object>, Pair> best = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.common().isOccasion(least, pair.dated())) {
        best.merge(toward(pair.a(), pair.b()), pair, EventMeetings::better);
        best.merge(toward(pair.b(), pair.a()), pair, EventMeetings::better);
      }
    }

    int[] first = IntStream.range(0, stories.size()).toArray();
    for (Pair pair : new LinkedHashSet<>(best.values())) {
      if (best.get(toward(pair.a(), pair.b())) == pair
          && best.get(toward(pair.b(), pair.a())) == pair) {
        join(first, pair.a(), pair.b());
      }
    }

    return IntStream.range(0, first.length).map(story -> root(first, story)).toArray();
  }

  private List<Object> toward(int from, int to) {
    return List.of(from, stories.get(to).language());
  }

  private static Pair better(Pair one, Pair other) {
    Comparator<Pair> worse =
        Comparator.comparingDouble((Pair pair) -> -pair.common().similarity())
            .thenComparing(Pair::a)
            .thenComparing(Pair::b);
    return worse.compare(one, other) <= 0 ? one : other;
  }

  private static void join(int[] first, int a, int b) {
    int rootA = root(first, a);
    int rootB = root(first, b);
    first[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] first, int story) {
    int root = story;
    while (first[root] != root) {
      root = first[root];
    }

    return root;
  }

  /** The features that two languages have, with the number of stories that have them. */
  private static Map<String, Long> frequencies(List<EventStory> stories) {
    Map<String, Long> frequencies = new HashMap<>();
    Map<String, Set<String>> languages = new HashMap<>();
    for (EventStory story : stories) {
      for (String feature : story.features()) {
        frequencies.merge(feature, 1L, Long::sum);
        languages.computeIfAbsent(feature, key -> new HashSet<>()).add(story.language());
      }
    }

    frequencies.keySet().removeIf(feature -> languages.get(feature).size() < 2);
    return frequencies;
  }

  private static EventVector vector(EventStory story, Map<String, Long> frequencies, long total) {
    List<String> features =
        story.features().stream()
            .filter(frequencies::containsKey)
            .sorted(Comparator.<String, Long>comparing(frequencies::get).thenComparing(f -> f))
            .limit(EventBlocks.MOST_FEATURES)
            .toList();
    return new EventVector(
        features,
        features.stream()
            .mapToLong(feature -> EventVector.weight(frequencies.get(feature), total))
            .toArray());
  }

  private static Set<List<Integer>> candidates(
      List<EventStory> stories, List<EventVector> vectors, Map<String, Long> frequencies) {
    Map<String, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < vectors.size(); i++) {
      int story = i;
      vectors.get(i).features().stream()
          .limit(EventBlocks.FEATURES)
          .filter(feature -> frequencies.get(feature) <= EventBlocks.MOST_OF_FEATURE)
          .forEach(feature -> blocks.computeIfAbsent(feature, key -> new ArrayList<>()).add(story));
    }

    Set<List<Integer>> pairs = new LinkedHashSet<>();
    blocks.values().stream()
        .filter(block -> block.size() <= EventBlocks.MOST_STORIES)
        .forEach(block -> addPairs(block, stories, pairs));
    return pairs;
  }

  private static void addPairs(
      List<Integer> block, List<EventStory> stories, Set<List<Integer>> pairs) {
    for (int a : block) {
      for (int b : block) {
        EventStory one = stories.get(a);
        EventStory other = stories.get(b);
        if (a < b && !one.language().equals(other.language()) && !one.isFarFrom(other)) {
          pairs.add(List.of(a, b));
        }
      }
    }
  }
}
