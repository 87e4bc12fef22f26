package rabita.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rabita.text.FoldedText;

/**
 * The words and phrases of a language as a trie over folded characters. A space in a phrase is met
 * by a space or a hyphen in the text.
 */
final class Lexicon {
  private static final int LONGEST_PHRASE = 40;

  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private Lexeme lexeme = Lexeme.OTHER;
    private int hidden;

    private Optional<Node> find(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      return at < 0 ? Optional.empty() : Optional.of(next[at]);
    }

    private Node findOrAdd(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      if (at >= 0) {
        return next[at];
      }

      int place = -at - 1;
      char[] moreLetters = new char[letters.length + 1];
      Node[] more = new Node[letters.length + 1];
      System.arraycopy(letters, 0, moreLetters, 0, place);
      System.arraycopy(next, 0, more, 0, place);
      System.arraycopy(letters, place, moreLetters, place + 1, letters.length - place);
      System.arraycopy(next, place, more, place + 1, next.length - place);
      moreLetters[place] = letter;
      more[place] = new Node();
      letters = moreLetters;
      next = more;
      return more[place];
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
      Optional<Node> exact = node.find(c);
      Optional<Node> next = exact.isEmpty() && c == '-' ? node.find(' ') : exact;
      if (next.isEmpty()) {
        break;
      }

      node = next.get();
      if (!node.lexeme.senses().isEmpty()
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
      Optional<Node> next = node.find(text.charAt(i));
      if (next.isEmpty()) {
        return Lexeme.OTHER;
      }

      node = next.get();
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
    if (c < 128) {
      return c >= 'a' && c <= 'z';
    }

    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.SURROGATE;
  }
}
