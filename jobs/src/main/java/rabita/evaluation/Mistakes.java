package rabita.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Mistakes, grouped by set, sort and surface. */
public final class Mistakes {
  private static final int AROUND = 30;

  private final Map<String, Map<Group, Noted>> sets = new LinkedHashMap<>();

  /** What went wrong with an item. */
  public enum Sort {
    MISSED,
    INVENTED,
    WRONG_VALUE;

    /** In words, such as {@code wrong value}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private record Group(Sort sort, String surface) {}

  private record Noted(int count, String context) {}

  /**
   * The same mistake, made some times.
   *
   * @param surface what was missed, invented or read wrongly
   * @param count how often
   * @param context a line with the first of them
   */
  public record Mistake(Sort sort, String surface, int count, String context) {}

  void add(String set, Sort sort, String surface, String context) {
    sets.computeIfAbsent(set, key -> new LinkedHashMap<>())
        .merge(
            new Group(sort, surface.strip()),
            new Noted(1, context),
            (old, added) -> new Noted(old.count() + 1, old.context()));
  }

  void add(String set, Sort sort, String text, int begin, int end, String detail) {
    String surface = text.substring(begin, end);
    add(set, sort, surface, context(text, begin, end) + (detail.isEmpty() ? "" : " | " + detail));
  }

  /** The names of the sets in which mistakes were made. */
  public List<String> sets() {
    return List.copyOf(sets.keySet());
  }

  /** The commonest mistakes of a set, those made equally often in the order of the gold. */
  public List<Mistake> commonest(String set, int most) {
    List<Mistake> mistakes = new ArrayList<>();
    sets.getOrDefault(set, Map.of())
        .forEach(
            (group, noted) ->
                mistakes.add(
                    new Mistake(group.sort(), group.surface(), noted.count(), noted.context())));
    mistakes.sort(Comparator.comparing(Mistake::count).reversed());
    return mistakes.subList(0, Math.min(most, mistakes.size()));
  }

  /** The neighbourhood of a span on one line, the span in brackets. */
  static String context(String text, int begin, int end) {
    String context =
        text.substring(Math.max(0, begin - AROUND), begin)
            + "["
            + text.substring(begin, end)
            + "]"
            + text.substring(end, Math.min(text.length(), end + AROUND));
    return context.replaceAll("\\s+", " ").strip();
  }
}
