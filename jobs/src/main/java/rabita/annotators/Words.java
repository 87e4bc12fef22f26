package rabita.annotators;

import java.util.ArrayList;
import java.util.List;
import rabita.text.Language;
import rabita.text.Tokens;

/** A sentence and where its tokens stand in it, in UTF-16 units, ends exclusive. */
record Words(String text, List<Integer> begins, List<Integer> ends) {
  /** A sentence with our tokens. */
  static Words of(Language language, String text) {
    Tokens tokens = language.tokenizer().tokenize(text);
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      begins.add(tokens.begin(i));
      ends.add(tokens.end(i));
    }

    return new Words(text, begins, ends);
  }

  /** A sentence of given tokens, a space between them. */
  static Words of(List<String> tokens) {
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int begin = 0;
    for (String token : tokens) {
      begins.add(begin);
      ends.add(begin + token.length());
      begin += token.length() + 1;
    }

    return new Words(String.join(" ", tokens), begins, ends);
  }

  String word(int i) {
    return text.substring(begins.get(i), ends.get(i));
  }
}
