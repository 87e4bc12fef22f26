package rabita.text;

/** Stub until the profiles come. */
public final class LanguageDetector {
  public record Detection(String language, double confidence) {
    public boolean isCertain() {
      return confidence >= 0.5;
    }

    public boolean allows(String code) {
      return language.equals(code);
    }
  }

  private LanguageDetector() {}

  public static Detection detect(FoldedText text) {
    String raw = text.raw();
    int[] n = new int[6];
    for (int i = 0; i < Math.min(raw.length(), 3000); i++) {
      char c = raw.charAt(i);
      if (c >= 0x0900 && c <= 0x097F) n[0]++;
      else if (c >= 0x0400 && c <= 0x04FF) n[1]++;
      else if (c < 0x250 && Character.isLetter(c)) n[2]++;
      else if (c >= 0x0600 && c <= 0x06FF) {
        n[3]++;
        if ("ٹڈڑںےہ".indexOf(c) >= 0) n[4]++;
        if ("پچگژکیھ".indexOf(c) >= 0) n[5]++;
      }
    }
    if (n[0] > n[1] && n[0] > n[2] && n[0] > n[3]) return new Detection("hi", 1);
    if (n[1] > n[2] && n[1] > n[3]) return new Detection("ru", 1);
    if (n[2] > n[3]) return new Detection("en", 1);
    if (n[3] == 0) return new Detection("und", 0);
    if (n[4] * 20 > n[3]) return new Detection("ur", 1);
    return new Detection(n[5] * 100 > n[3] ? "fa" : "ar", 1);
  }
}
