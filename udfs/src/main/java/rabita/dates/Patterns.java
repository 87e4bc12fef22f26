package rabita.dates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rabita.dates.Grammar.Accept;
import rabita.dates.Grammar.Edge;
import rabita.dates.Grammar.Item;
import rabita.dates.Grammar.Node;

/**
 * All patterns of a language as one automaton, in which no state has two steps with the same item
 * (subset construction). A match is found by walking it from a token on; the walk is no longer than
 * the longest pattern, so that the work is linear in the text.
 */
final class Patterns {
  private static final int MOST_STATES = 100_000;
  private static final int LONGEST_PATTERN = 20;

  /** Where a text ends, a sentence does. */
  private static final long END_OF_TEXT = Atom.DOT.bit();

  private record Step(Item item, State to) {}

  private static final class State {
    private final List<Step> steps = new ArrayList<>();
    private final List<Accept> accepts;
    private long atoms;

    private State(Set<Node> nodes) {
      Set<Accept> all = new LinkedHashSet<>();
      nodes.forEach(node -> all.addAll(node.accepts()));
      this.accepts = List.copyOf(all);
    }
  }

  /**
   * A match.
   *
   * @param end index of the token after it
   * @param rank of its pattern: the earlier written is preferred
   * @param meaning what it says
   * @param also what its first token says for itself, where two days share a month
   */
  record Match(int end, int rank, Meaning meaning, Optional<Meaning> also) {}

  private final State root;

  /** The automaton of a grammar. */
  Patterns(Grammar grammar) {
    Map<Set<Node>, State> states = new HashMap<>();
    Deque<Set<Node>> open = new ArrayDeque<>();
    Set<Node> first = Set.of(grammar.root());
    this.root = new State(first);
    states.put(first, root);
    open.add(first);
    while (!open.isEmpty()) {
      Set<Node> nodes = open.remove();
      State state = states.get(nodes);
      targets(nodes)
          .forEach(
              (item, next) -> {
                if (!states.containsKey(next)) {
                  states.put(next, new State(next));
                  open.add(next);
                }

                state.steps.add(new Step(item, states.get(next)));
                state.atoms |= item.bits();
              });
      if (states.size() > MOST_STATES) {
        throw new IllegalArgumentException("Cannot use patterns: too many choices.");
      }
    }
  }

  private static Map<Item, Set<Node>> targets(Set<Node> nodes) {
    Map<Item, Set<Node>> targets = new LinkedHashMap<>();
    for (Node node : nodes) {
      for (Edge edge : node.edges()) {
        targets.computeIfAbsent(edge.item(), item -> new HashSet<>()).add(edge.to());
      }
    }

    return targets;
  }

  /**
   * The longest match that begins at a token, of the earliest written pattern.
   *
   * @param tokens the tokens of a text
   * @param from where to begin
   * @param reading makes the meaning of filled slots, empty where they make no date
   */
  Optional<Match> longest(
      List<Token> tokens, int from, Function<Slots, Optional<Meaning>> reading) {
    if ((root.atoms & tokens.get(from).lexeme().atoms()) == 0) {
      return Optional.empty();
    }

    Walk walk = new Walk(tokens, from, reading);
    walk.visit(root, 0);
    return walk.best;
  }

  /** One walk from one token. */
  private static final class Walk {
    private final List<Token> tokens;
    private final int from;
    private final Function<Slots, Optional<Meaning>> reading;
    private final Item[] path = new Item[LONGEST_PATTERN];
    private Optional<Match> best = Optional.empty();

    private Walk(List<Token> tokens, int from, Function<Slots, Optional<Meaning>> reading) {
      this.tokens = tokens;
      this.from = from;
      this.reading = reading;
    }

    private void visit(State state, int depth) {
      int at = from + depth;
      if (!state.accepts.isEmpty()) {
        accept(state, depth);
      }

      if (at >= tokens.size() || depth == LONGEST_PATTERN) {
        return;
      }

      long atoms = tokens.get(at).lexeme().atoms();
      if ((state.atoms & atoms) == 0) {
        return;
      }

      for (Step step : state.steps) {
        if ((step.item().bits() & atoms) != 0) {
          path[depth] = step.item();
          visit(step.to(), depth + 1);
        }
      }
    }

    private void accept(State state, int depth) {
      int end = from + depth;
      long previous = from == 0 ? 0 : tokens.get(from - 1).lexeme().atoms();
      long next = end >= tokens.size() ? END_OF_TEXT : tokens.get(end).lexeme().atoms();
      for (Accept accept : state.accepts) {
        if (accept.fits(previous, next) && isBetter(end, accept.rank()) && isBalanced(depth)) {
          Slots slots = slots(depth);
          Optional<Meaning> also = also(slots, depth);
          reading
              .apply(slots)
              .ifPresent(
                  meaning -> best = Optional.of(new Match(end, accept.rank(), meaning, also)));
        }
      }
    }

    private boolean isBetter(int end, int rank) {
      return best.isEmpty()
          || end > best.get().end()
          || end == best.get().end() && rank < best.get().rank();
    }

    /** True where every bracket inside is closed inside. */
    private boolean isBalanced(int depth) {
      int open = 0;
      for (int i = from; i < from + depth; i++) {
        Lexeme lexeme = tokens.get(i).lexeme();
        open += lexeme.is(Atom.OPEN) ? 1 : lexeme.is(Atom.CLOSE) ? -1 : 0;
        if (open < 0) {
          return false;
        }
      }

      return open == 0;
    }

    private Optional<Meaning> also(Slots slots, int depth) {
      if (!slots.has(Slot.DAY_ALSO)) {
        return Optional.empty();
      }

      Slots other = slots(depth);
      other.put(Slot.DAY, slots.get(Slot.DAY_ALSO));
      return reading.apply(other);
    }

    private Slots slots(int depth) {
      Slots slots = new Slots();
      for (int i = 0; i < depth; i++) {
        if (path[i].slot() != Slot.NONE) {
          slots.put(path[i].slot(), tokens.get(from + i).lexeme().value(path[i].atom()));
        }
      }

      return slots;
    }
  }
}
