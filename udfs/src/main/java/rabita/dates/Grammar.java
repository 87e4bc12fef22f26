package rabita.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The patterns of a language, read into a graph whose edges are items.
 *
 * <p>A pattern is atoms, word classes and parts in order: {@code "[weekday] day month [year]"}. In
 * square brackets stands what may be missing, in round ones a choice {@code (a|b)}; {@code ~a} is
 * read but says nothing; {@code <a>} must stand next to the expression and is outside its span,
 * {@code <!a|b>} must not stand there; {@code @name} is a named part; {@code a:b} reads an {@code
 * a} into the slot {@code b}; a word class so marks that it stood there.
 */
final class Grammar {
  /**
   * One item of a pattern.
   *
   * @param bits the atoms that fit
   * @param atom the atom whose value is read, where it is read
   * @param slot the slot filled
   */
  record Item(long bits, Atom atom, Slot slot) {}

  /** An edge of the graph. */
  record Edge(Item item, Node to) {}

  /**
   * The end of a pattern: how early it was written, and what must and must not stand beside it.
   *
   * @param rank the number of the pattern
   * @param before one of these must stand before, 0 where nothing must
   * @param notBefore none of these may stand before
   * @param after as {@code before}
   * @param notAfter as {@code notBefore}
   */
  record Accept(int rank, long before, long notBefore, long after, long notAfter) {
    boolean fits(long previous, long next) {
      return (before == 0 || (previous & before) != 0)
          && (previous & notBefore) == 0
          && (after == 0 || (next & after) != 0)
          && (next & notAfter) == 0;
    }
  }

  /** A place between items. */
  static final class Node {
    private final List<Edge> edges = new ArrayList<>();
    private final List<Accept> accepts = new ArrayList<>();

    List<Edge> edges() {
      return edges;
    }

    List<Accept> accepts() {
      return accepts;
    }
  }

  private final Map<String, Long> wordClasses;
  private final Map<String, String> parts;
  private final Node root = new Node();
  private int patterns;

  /**
   * A reader of patterns.
   *
   * @param wordClasses bit of each word class of the language
   * @param parts named parts of patterns
   */
  Grammar(Map<String, Long> wordClasses, Map<String, String> parts) {
    this.wordClasses = new HashMap<>(wordClasses);
    this.parts = new HashMap<>(parts);
  }

  /** Where all patterns begin. */
  Node root() {
    return root;
  }

  /**
   * Adds a pattern after those before it.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  void add(String pattern) {
    Reader reader = new Reader(pattern);
    Set<Node> ends = reader.readAll(Set.of(root));
    Accept accept =
        new Accept(
            patterns++, reader.beside[0], reader.beside[1], reader.beside[2], reader.beside[3]);
    for (Node end : ends) {
      if (end == root) {
        throw reader.mistake("all of it may be missing");
      }

      end.accepts.add(accept);
    }
  }

  /** Recursive descent over the words of one pattern. */
  private final class Reader {
    private final String pattern;
    private final String[] words;
    private final long[] beside = new long[4];
    private int at;
    private int depth;

    private Reader(String pattern) {
      this.pattern = pattern;
      this.words = pattern.replaceAll("([\\[\\]()|<>])", " $1 ").trim().split("\\s+");
    }

    private Set<Node> readAll(Set<Node> from) {
      Set<Node> ends = readChoice(from, "");
      if (at < words.length) {
        throw mistake("unexpected " + words[at]);
      }

      return ends;
    }

    private Set<Node> readChoice(Set<Node> from, String close) {
      Set<Node> ends = new LinkedHashSet<>(readSequence(from, close));
      while (at < words.length && words[at].equals("|")) {
        at++;
        ends.addAll(readSequence(from, close));
      }

      return ends;
    }

    private Set<Node> readSequence(Set<Node> from, String close) {
      Set<Node> ends = from;
      while (at < words.length && !words[at].equals(close) && !words[at].equals("|")) {
        ends = readOne(ends);
      }

      return ends;
    }

    private Set<Node> readOne(Set<Node> from) {
      String word = words[at++];
      switch (word) {
        case "[":
          Set<Node> ends = new LinkedHashSet<>(readClosed(from, "]"));
          ends.addAll(from);
          return ends;
        case "(":
          return readClosed(from, ")");
        case "<":
          if (depth > 0) {
            throw mistake("<> inside brackets");
          }

          readContext(from.contains(root) ? 0 : 2);
          return from;
        default:
          return word.startsWith("@")
              ? part(word.substring(1), from)
              : Set.of(step(from, item(word)));
      }
    }

    private Set<Node> readClosed(Set<Node> from, String close) {
      depth++;
      Set<Node> ends = readChoice(from, close);
      depth--;
      if (at >= words.length) {
        throw mistake("missing " + close);
      }

      at++;
      return ends;
    }

    private Set<Node> part(String name, Set<Node> from) {
      if (!parts.containsKey(name)) {
        throw mistake("no part " + name);
      }

      return new Reader(parts.get(name)).readAll(from);
    }

    private void readContext(int side) {
      boolean not = at < words.length && words[at].startsWith("!");
      while (at < words.length && !words[at].equals(">")) {
        String word = words[at++];
        if (!word.equals("|")) {
          beside[side + (not ? 1 : 0)] |=
              item(word.startsWith("!") ? word.substring(1) : word).bits();
        }
      }

      at++;
    }

    private Item item(String word) {
      boolean silent = word.startsWith("~");
      String name = silent ? word.substring(1) : word;
      if (wordClasses.containsKey(name)) {
        return new Item(wordClasses.get(name), Atom.COMMA, Slot.NONE);
      }

      int colon = name.indexOf(':');
      String kind = colon < 0 ? name : name.substring(0, colon);
      if (wordClasses.containsKey(kind)) {
        return new Item(wordClasses.get(kind), Atom.COMMA, slot(name.substring(colon + 1)));
      }

      Atom atom = Atom.named(kind).orElseThrow(() -> mistake("no atom or word class " + kind));
      if (colon >= 0) {
        return new Item(atom.bit(), atom, slot(name.substring(colon + 1)));
      }

      return silent || atom.slot() == Slot.NONE
          ? new Item(atom.bit(), Atom.COMMA, Slot.NONE)
          : new Item(atom.bit(), atom, atom.slot());
    }

    private Slot slot(String name) {
      return Slot.named(name).orElseThrow(() -> mistake("no slot " + name));
    }

    private IllegalArgumentException mistake(String what) {
      return new IllegalArgumentException("Cannot read pattern: " + what + " (" + pattern + ").");
    }
  }

  private static Node step(Set<Node> from, Item item) {
    Node next = new Node();
    from.forEach(node -> node.edges.add(new Edge(item, next)));
    return next;
  }
}
