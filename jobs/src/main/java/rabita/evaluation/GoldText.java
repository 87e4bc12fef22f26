package rabita.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rabita.sources.UserException;

/**
 * Sentences of a treebank as one running text: a space between two, an empty line before a
 * paragraph. Spans are counted without white space, as in the CoNLL 2018 shared task, so that it
 * does not matter where a space is thought to belong.
 */
final class GoldText {
  private final String text;
  private final int[] squeezed;
  private final int[] raw;
  private final List<Span> tokens = new ArrayList<>();
  private final List<Span> sentences = new ArrayList<>();

  private GoldText(String text) {
    this.text = text;
    squeezed = new int[text.length() + 1];
    int[] positions = new int[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      squeezed[i] = length;
      if (!isSpace(text.charAt(i))) {
        positions[length++] = i;
      }
    }

    squeezed[text.length()] = length;
    raw = Arrays.copyOf(positions, length);
  }

  static GoldText of(List<Conllu.Sentence> gold) {
    StringBuilder text = new StringBuilder();
    for (Conllu.Sentence sentence : gold) {
      if (text.length() > 0) {
        text.append(sentence.opensParagraph() ? "\n\n" : " ");
      }

      text.append(sentence.text());
    }

    GoldText made = new GoldText(text.toString());
    gold.forEach(made::add);
    return made;
  }

  private void add(Conllu.Sentence sentence) {
    int begin = sentences.isEmpty() ? 0 : sentences.get(sentences.size() - 1).end();
    int end = begin;
    for (String token : sentence.tokens()) {
      int length = length(token);
      tokens.add(new Span(end, end + length, ""));
      end += length;
    }

    if (end - begin != length(sentence.text())) {
      throw new UserException(
          "Cannot read the treebank: its tokens do not make up the sentence: " + sentence.text());
    }

    sentences.add(new Span(begin, end, ""));
  }

  private static int length(String part) {
    return (int) part.chars().filter(c -> !isSpace((char) c)).count();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  String text() {
    return text;
  }

  /** Labelled tokens, without white space. */
  List<Span> tokens() {
    return tokens;
  }

  /** Labelled sentences, without white space. */
  List<Span> sentences() {
    return sentences;
  }

  /** A span of the text, without white space. */
  Span squeeze(int begin, int end) {
    return new Span(squeezed[begin], squeezed[end], "");
  }

  /** Where a span without white space lies in the text. */
  Span raw(Span span) {
    return new Span(raw[span.begin()], raw[span.end() - 1] + 1, "");
  }
}
