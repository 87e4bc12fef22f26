package rabita.text;

import java.util.Locale;
import java.util.Set;

/** Finds mail addresses, host names, file names and web addresses: one token each. */
final class Addresses {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_HOST = 200;
  private static final int NEWSGROUP_PARTS = 3;
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "org", "net", "gov", "edu", "mil", "info", "biz", "int", "tv", "ru", "su", "ir",
          "pk", "uk", "us", "eu", "de", "fr", "tr", "cn", "jp", "au", "ca", "nz", "ua", "kz", "af",
          "iq", "ae", "qa", "рф", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "htm",
          "html", "php", "asp", "aspx", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "avi", "exe",
          "zip", "rar", "xml", "csv");

  private Addresses() {}

  /**
   * Where the mail address ends that begins at {@code begin}; -1 for none.
   *
   * @param sign where the next {@code @} of the text stands, its length for none
   */
  static int mailEnd(String text, int begin, int sign) {
    if (sign == begin || sign - begin >= LONGEST_LOCAL_PART || sign + 1 >= text.length()) {
      return -1;
    }

    int at = begin;
    while (at < sign && isLocal(text.charAt(at))) {
      at++;
    }

    if (at < sign || !isWord(text.charAt(sign + 1))) {
      return -1;
    }

    int end = at + 1;
    while (end < text.length() && isPart(text, end)) {
      end++;
    }

    return end;
  }

  /**
   * Where the address ends whose first part, from {@code begin}, ends at {@code i}; -1 for none.
   */
  static int end(String text, int begin, int i) {
    if (text.startsWith("://", i)) {
      return Math.max(webEnd(text, i), i + 3);
    }

    return text.charAt(i) == '.' ? hostEnd(text, begin, i) : -1;
  }

  /**
   * Where the host or file name ends whose period stands at {@code i}, what follows behind a slash
   * with it; -1 where the period ends no such part.
   */
  private static int hostEnd(String text, int begin, int i) {
    int end = i;
    int part = i;
    int parts = 1;
    boolean lower = isLower(text, begin, i);
    while (end + 1 < text.length()
        && end - i < LONGEST_HOST
        && text.charAt(end) == '.'
        && isWord(text.charAt(end + 1))) {
      part = end + 1;
      end = part;
      while (end < text.length() && (isWord(text.charAt(end)) || isHyphen(text, end))) {
        end++;
      }

      lower &= isLower(text, part, end);
      parts++;
    }

    boolean known = ENDINGS.contains(text.substring(part, end).toLowerCase(Locale.ROOT));
    if (!known && !(lower && parts >= NEWSGROUP_PARTS)) {
      return -1;
    }

    return end + 1 < text.length() && text.charAt(end) == '/' && isWord(text.charAt(end + 1))
        ? webEnd(text, end)
        : end;
  }

  /** Where the web address ends that goes on at {@code begin}. */
  private static int webEnd(String text, int begin) {
    int end = begin;
    while (end < text.length()
        && CharClass.of(text.charAt(end)) > CharClass.FORMAT
        && "\"<>«»[]".indexOf(text.charAt(end)) < 0) {
      end++;
    }

    while (end > begin && ".,;:!?)'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }

    return end;
  }

  private static boolean isPart(String text, int i) {
    return isWord(text.charAt(i))
        || isHyphen(text, i)
        || text.charAt(i) == '.' && i + 1 < text.length() && isWord(text.charAt(i + 1));
  }

  private static boolean isHyphen(String text, int i) {
    return text.charAt(i) == '-' && i + 1 < text.length() && isWord(text.charAt(i + 1));
  }

  /** Two letters or more, all lower-case letters of the Latin alphabet. */
  private static boolean isLower(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }

    return end - begin > 1;
  }

  private static boolean isLocal(char c) {
    return isWord(c) || c == '.' || c == '+' || c == '-';
  }

  private static boolean isWord(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')
        || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC;
  }
}
