package rabita.text;

/**
 * What the words of one script in a text say for and against each language of the script.
 *
 * <p>A score is the sum over the words of the log-odds of the language against any other that has
 * no profile, which scores 0: in a text about four words of ten are among the language's commonest,
 * in a foreign text few are.
 */
final class LanguageEvidence {
  private static final double MISS = 0.4;
  private static final double FOREIGN_LETTER = 3.5;
  private static final double RARE_LETTER = 0.7;
  private static final double SCRIPT_LETTER = 0.5;
  private static final int WORD_BONUS = 2;

  private final ScriptProfiles profiles;
  private final double[] scores;
  private final double[] hints;
  private long hinted;
  private final int[] foreign;
  private int words;
  private int letters;
  private int running;

  LanguageEvidence(ScriptProfiles profiles) {
    this.profiles = profiles;
    this.scores = new double[profiles.size()];
    this.hints = new double[profiles.size()];
    this.foreign = new int[profiles.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = profiles.profiles().get(i).prior();
    }
  }

  /** Counts the word on which the reader stands. */
  void add(ScriptWords reader) {
    words++;
    letters += reader.length();
    running += reader.length();
    if (!profiles.isOneLanguage()) {
      spell(reader.letters(), reader.length());
      ScriptProfiles.Gain gain = profiles.word(reader.letters(), reader.length());
      if (gain == null) {
        hint(reader.letters(), reader.length());
      } else {
        running += WORD_BONUS * reader.length();
        add(gain);
      }
    }
  }

  ScriptProfiles profiles() {
    return profiles;
  }

  /** Weight of the script in the text: its letters, those of common words thrice. */
  double weight() {
    return running * profiles.weight();
  }

  /** Log-odds of a language of the script. */
  double score(int language) {
    return profiles.isOneLanguage() ? letters * SCRIPT_LETTER : scores[language] - words * MISS;
  }

  /** Share of words with a letter that the language does not have. */
  double foreign(int language) {
    return words == 0 ? 0 : (double) foreign[language] / words;
  }

  private void spell(char[] word, int length) {
    long typical = -1L;
    long known = -1L;
    for (int i = 0; i < length; i++) {
      long alphabet = profiles.alphabet(word[i]);
      typical &= alphabet;
      known &= alphabet | profiles.rare(word[i]);
    }

    long all = -1L >>> Long.SIZE - scores.length;
    for (long rest = ~typical & all; rest != 0; rest &= rest - 1) {
      int language = Long.numberOfTrailingZeros(rest);
      boolean isForeign = (known >>> language & 1) == 0;
      scores[language] -= isForeign ? FOREIGN_LETTER : RARE_LETTER;
      foreign[language] += isForeign ? 1 : 0;
    }
  }

  private void add(ScriptProfiles.Gain gain) {
    for (int k = 0; k < gain.languages().length; k++) {
      scores[gain.languages()[k]] += gain.gains()[k];
    }
  }

  private void hint(char[] word, int length) {
    LetterTrie<ScriptProfiles.Gain> endings = profiles.endings();
    int node = LetterTrie.ROOT;
    for (int i = length - 1; i >= 0 && node != LetterTrie.NONE; i--) {
      node = endings.child(node, word[i]);
      raise(node == LetterTrie.NONE ? null : endings.value(node));
    }

    settle();
    LetterTrie<ScriptProfiles.Gain> beginnings = profiles.beginnings();
    node = LetterTrie.ROOT;
    for (int i = 0; i < length - 1 && node != LetterTrie.NONE; i++) {
      node = beginnings.child(node, word[i]);
      raise(node == LetterTrie.NONE ? null : beginnings.value(node));
    }

    settle();
  }

  /** Of several hints at one end of a word the strongest counts. */
  private void raise(ScriptProfiles.Gain gain) {
    if (gain != null) {
      for (int k = 0; k < gain.languages().length; k++) {
        int language = gain.languages()[k];
        hints[language] = Math.max(hints[language], gain.gains()[k]);
        hinted |= 1L << language;
      }
    }
  }

  private void settle() {
    for (; hinted != 0; hinted &= hinted - 1) {
      int language = Long.numberOfTrailingZeros(hinted);
      scores[language] += hints[language];
      hints[language] = 0;
    }
  }
}
