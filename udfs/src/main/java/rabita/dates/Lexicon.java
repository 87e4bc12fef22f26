package rabita.dates;

import java.util.ArrayList;
import java.util.List;
import rabita.text.FoldedText;

/**
 * The words and phrases of a language as a trie over folded characters. A space in a phrase is met
 * by a space or a hyphen in the text.
 */
final class Lexicon {
  private static final int LONGEST_PHRASE = 40;
  private static final boolean[] WORD_PARTS = new boolean[1 << Character.SIZE];

  static {
    for (int c = 0; c < WORD_PARTS.length; c++) {
      WORD_PARTS[c] = isWordPart(c);
    }
  }

  /** The letters of a script lie close together: a child stands at its letter less the lowest. */
  private static final class Node {
    private Node[] next = {};
    private char lowest;
    private Node space;
    private Lexeme lexeme = Lexeme.OTHER;
    private int hidden;

    /** The child for a letter, or null. */
    private Node find(char letter) {
      if (letter == ' ') {
        return space;
      }

      int at = letter - lowest;
      return at >= 0 && at < next.length ? next[at] : null;
    }

    private Node findOrAdd(char letter) {
      Node found = find(letter);
      if (found != null) {
        return found;
      }

      Node added = new Node();
      if (letter == ' ') {
        space = added;
        return added;
      }

      int first = next.length == 0 ? letter : Math.min(letter, lowest);
      int end = Math.max(letter + 1, lowest + next.length);
      Node[] wider = new Node[end - first];
      System.arraycopy(next, 0, wider, next.length == 0 ? 0 : lowest - first, next.length);
      wider[letter - first] = added;
      next = wider;
      lowest = (char) first;
      return added;
    }
  }

  /**
   * A phrase found.
   *
   * @param end folded index after it, 0 where nothing was found
   * @param lexeme its meanings
   * @param hidden characters at its beginning that are no part of it
   */
  record Hit(int end, Lexeme lexeme, int hidden) {
    static final Hit NONE = new Hit(0, Lexeme.OTHER, 0);

    boolean found() {
      return end > 0;
    }
  }

  private final Node root = new Node();

  /** Adds a meaning to a folded phrase. */
  void add(String folded, Sense sense, int hidden) {
    Node node = root;
    for (int i = 0; i < folded.length(); i++) {
      node = node.findOrAdd(folded.charAt(i));
    }

    List<Sense> senses = new ArrayList<>(node.lexeme.senses());
    if (!senses.contains(sense)) {
      senses.add(sense);
      node.lexeme = Lexeme.word(senses);
      node.hidden = hidden;
    }
  }

  /** The longest phrase that begins at {@code from} and ends at the end of a word. */
  Hit longest(FoldedText text, int from) {
    return longest(text, from, false);
  }

  private Hit longest(FoldedText text, int from, boolean beforeAnyJoiner) {
    Hit best = Hit.NONE;
    Node node = root;
    int limit = Math.min(text.length(), from + LONGEST_PHRASE);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      Node exact = node.find(c);
      node = exact == null && c == '-' ? node.space : exact;
      if (node == null) {
        break;
      }

      if (node.lexeme.hasSense()
          && (isWordEnd(text, i + 1) || endsAtJoiner(text, i + 1, beforeAnyJoiner))) {
        best = new Hit(i + 1, node.lexeme, node.hidden);
      }
    }

    return best;
  }

  /** The meanings of exactly the characters from {@code from} to {@code to}. */
  Lexeme exact(FoldedText text, int from, int to) {
    Node node = root;
    for (int i = from; i < to; i++) {
      node = node.find(text.charAt(i));
      if (node == null) {
        return Lexeme.OTHER;
      }
    }

    return node.lexeme;
  }

  /** A joiner ends a word where another phrase follows it; before a suffix it does not. */
  private boolean endsAtJoiner(FoldedText text, int at, boolean beforeAnyJoiner) {
    return text.joinerBefore(at) && (beforeAnyJoiner || longest(text, at, true).found());
  }

  /** True where no letter follows. */
  static boolean isWordEnd(FoldedText text, int at) {
    return at >= text.length() || !isWordPart(text.charAt(at));
  }

  /** Letters, marks and halves of letters outside the basic plane. */
  static boolean isWordPart(char c) {
    return WORD_PARTS[c];
  }

  private static boolean isWordPart(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z';
    }

    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.SURROGATE ->
          true;
      default -> Character.isLetter(c);
    };
  }
}
