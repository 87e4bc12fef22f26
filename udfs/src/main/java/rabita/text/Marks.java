package rabita.text;

/** Tokens of several marks: runs of one mark, rules across the page, faces, HTML entities. */
final class Marks {
  private static final String REPEATED = ".!?'`<>$+#\u0640";
  private static final String RULE = "-=*_~";
  private static final int LONGEST_ENTITY = 9;
  private static final int SHORTEST_RULE = 4;

  private Marks() {}

  /** Where the token of marks ends that begins at {@code begin}. */
  static int end(String text, int begin) {
    char c = text.charAt(begin);
    int end = begin + CharClass.width(text, begin);
    if (c == '&') {
      return Math.max(end, entitiesEnd(text, begin));
    }

    if (RULE.indexOf(c) >= 0) {
      return Math.max(repeatedEnd(text, begin), ruleEnd(text, begin));
    }

    if (REPEATED.indexOf(c) >= 0) {
      return repeatedEnd(text, begin);
    }

    return c == ':' || c == ';' ? Math.max(end, faceEnd(text, begin)) : end;
  }

  /** True for a face made of marks: :) ;-( */
  static boolean isFace(String text, int begin, int end) {
    return end - begin > 1 && (text.charAt(begin) == ':' || text.charAt(begin) == ';');
  }

  /** True for quotation marks as {@code &quot;}, {@code &#39;} and the like. */
  static boolean isQuote(String text, int begin, int end) {
    return text.startsWith("&#39;", begin)
        || text.startsWith("&#34;", begin)
        || text.startsWith("quo", end - 4)
        || text.startsWith("&quot;", begin);
  }

  private static int repeatedEnd(String text, int begin) {
    int end = begin + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(begin)) {
      end++;
    }

    return end;
  }

  private static int ruleEnd(String text, int begin) {
    int end = begin + 1;
    while (end < text.length() && RULE.indexOf(text.charAt(end)) >= 0) {
      end++;
    }

    return end - begin < SHORTEST_RULE ? begin : end;
  }

  /** The same entity several times over, as two apostrophes that stand for one quotation mark. */
  private static int entitiesEnd(String text, int begin) {
    int end = entityEnd(text, begin);
    int length = end - begin;
    while (length > 0 && text.regionMatches(begin, text, end, length)) {
      end += length;
    }

    return end;
  }

  private static int entityEnd(String text, int begin) {
    int i = begin + 1;
    if (i < text.length() && text.charAt(i) == '#') {
      i++;
    }

    int first = i;
    int most = Math.min(text.length(), begin + LONGEST_ENTITY);
    while (i < most && text.charAt(i) < 0x80 && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }

    return i > first + 1 && i < text.length() && text.charAt(i) == ';' ? i + 1 : begin;
  }

  private static int faceEnd(String text, int begin) {
    boolean free = begin == 0 || CharClass.of(text.charAt(begin - 1)) <= CharClass.LINE_END;
    int mouth = text.startsWith("-", begin + 1) ? begin + 2 : begin + 1;
    if (!free || mouth >= text.length() || "()DP".indexOf(text.charAt(mouth)) < 0) {
      return begin;
    }

    int end = repeatedEnd(text, mouth);
    byte after = end < text.length() ? CharClass.of(text.charAt(end)) : CharClass.SPACE;
    return after == CharClass.LETTER || after == CharClass.DIGIT ? begin : end;
  }
}
