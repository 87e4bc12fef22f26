package rabita.entities;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rabita.text.Folding;

/**
 * Words next to which a name names no state: {@code <country> Airlines}, {@code خبرگزاری <any>}.
 * Kept for each kind of mention.
 */
final class SlotTraps {
  private static final String ANY = "any";

  private final Map<MentionKind, Phrases> before = new EnumMap<>(MentionKind.class);
  private final Map<MentionKind, Phrases> after = new EnumMap<>(MentionKind.class);

  /**
   * Reads patterns whose slot stands at their begin or end.
   *
   * @throws IllegalArgumentException for an unknown slot, or one in the middle
   */
  SlotTraps(List<String> patterns) {
    Map<MentionKind, List<String>> heads = new EnumMap<>(MentionKind.class);
    Map<MentionKind, List<String>> tails = new EnumMap<>(MentionKind.class);
    patterns.forEach(pattern -> add(pattern, heads, tails));
    for (MentionKind kind : MentionKind.values()) {
      before.put(kind, new Phrases(heads.getOrDefault(kind, List.of())));
      after.put(kind, new Phrases(tails.getOrDefault(kind, List.of())));
    }
  }

  /** True where the pattern has a slot in angle brackets. */
  static boolean hasSlot(String pattern) {
    return pattern.indexOf('<') >= 0;
  }

  private static void add(
      String pattern, Map<MentionKind, List<String>> heads, Map<MentionKind, List<String>> tails) {
    int open = pattern.indexOf('<');
    int close = pattern.indexOf('>');
    String slot = close > open ? pattern.substring(open + 1, close) : "";
    String head = Folding.fold(pattern.substring(0, open)).strip();
    String tail = Folding.fold(pattern.substring(close + 1)).strip();
    if (head.isEmpty() == tail.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot read the trap %s: its slot must stand at one end".formatted(pattern));
    }

    for (MentionKind kind : kinds(slot, pattern)) {
      (head.isEmpty() ? tails : heads)
          .computeIfAbsent(kind, key -> new ArrayList<>())
          .add(head.isEmpty() ? tail : head);
    }
  }

  /** True where the name whose word runs from {@code begin} to {@code end} stands in a trap. */
  boolean catches(MentionKind kind, char[] units, int begin, int end) {
    return before.get(kind).anyBefore(units, begin) || after.get(kind).anyAfter(units, end);
  }

  private static List<MentionKind> kinds(String slot, String pattern) {
    if (slot.equals(ANY)) {
      return List.of(
          MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.CAPITAL, MentionKind.CITY);
    }

    return List.of(
        MentionKind.find(slot)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Cannot read the trap %s: unknown slot".formatted(pattern))));
  }
}
