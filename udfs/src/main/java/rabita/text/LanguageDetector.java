package rabita.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the language of a text by its script, its letters and its commonest words.
 *
 * <p>First the main script of the running text is sought, then the language of that script whose
 * profile fits best. The profiles are data ({@code rabita/languages/CODE/profile.conf}), those of
 * languages that are not analysed too: a text of a neighbour must not pass for one that is. Of a
 * long text the beginning and some samples further on are read.
 *
 * <p>Example: {@code detect(FoldedText.of("یہ ایک کتاب ہے")).language()} is {@code "ur"}.
 */
public final class LanguageDetector {
  private static final int BEGINNING = 400;
  private static final int SAMPLES = 4;
  private static final int SAMPLE = 100;
  private static final double LATIN_WEIGHT = 0.3;
  private static final double SCALE = 1.7;
  private static final double NOTHING_FITS = -4;
  private static final double CONTRADICTED = 6;
  private static final double FOREIGN_WORDS = 0.2;
  private static final char COMBINING_FIRST = '\u0300';
  private static final char COMBINING_LAST = '\u036F';
  private static final char PRESENTATION_FIRST = '\uFB50';
  private static final char PRESENTATION_LAST = '\uFEFC';
  private static final Map<UnicodeScript, ScriptProfiles> PROFILES = load();
  private static final Set<String> ALL =
      PROFILES.values().stream()
          .flatMap(profiles -> profiles.profiles().stream())
          .map(LanguageProfile::code)
          .collect(Collectors.toUnmodifiableSet());

  private LanguageDetector() {}

  /**
   * The language of a text.
   *
   * @param language ISO 639-1, or 639-3 where there is none; {@code und} when nothing can be said
   * @param confidence 0 to 1
   * @param possible codes of the languages that the text may be in, the detected one among them
   */
  public record Detection(String language, double confidence, Set<String> possible) {
    private static final double CERTAIN = 0.9;
    private static final double LIKELY = 0.3;

    public Detection {
      possible = Set.copyOf(possible);
    }

    /**
     * True when the detection is good enough to be trusted alone: the language leads the next one,
     * and any without a profile, by log-odds of 3.7 where one script fills the text.
     */
    public boolean isCertain() {
      return confidence >= CERTAIN;
    }

    /** True when the language fits best, and nothing else nearly as well. */
    public boolean isLikely() {
      return confidence >= LIKELY;
    }

    /**
     * True when a text declared to be in a language may be in it: the detection is the same, or it
     * is not certain, the script is the language's and its letters are too. A text without letters
     * may be in any language.
     */
    public boolean allows(String code) {
      return isCertain() ? language.equals(code) : possible.contains(code);
    }
  }

  /** Tells the language of a text. Never fails, whatever the text holds. */
  public static Detection detect(FoldedText text) {
    Map<UnicodeScript, LanguageEvidence> evidence = new EnumMap<>(UnicodeScript.class);
    ScriptWords reader = new ScriptWords(sample(text.raw()));
    while (reader.next()) {
      ScriptProfiles profiles = PROFILES.get(reader.script());
      if (profiles != null) {
        evidence
            .computeIfAbsent(reader.script(), key -> new LanguageEvidence(profiles))
            .add(reader);
      }
    }

    LanguageEvidence main = null;
    double most = 0;
    double total = 0;
    for (Map.Entry<UnicodeScript, LanguageEvidence> entry : evidence.entrySet()) {
      double weight = entry.getValue().weight() * weight(entry.getKey());
      total += weight;
      if (weight > most) {
        most = weight;
        main = entry.getValue();
      }
    }

    return main == null ? new Detection(Languages.UNDETERMINED, 0, ALL) : best(main, most / total);
  }

  private static double weight(UnicodeScript script) {
    return script == UnicodeScript.LATIN ? LATIN_WEIGHT : 1;
  }

  private static Detection best(LanguageEvidence evidence, double share) {
    List<LanguageProfile> profiles = evidence.profiles().profiles();
    int best = 0;
    for (int i = 1; i < profiles.size(); i++) {
      best = evidence.score(i) > evidence.score(best) ? i : best;
    }

    double rival = 0;
    long possible = 0;
    for (int i = 0; i < profiles.size(); i++) {
      if (!profiles.get(i).code().equals(profiles.get(best).code())) {
        rival = Math.max(rival, evidence.score(i));
      }

      if (evidence.score(i) > evidence.score(best) - CONTRADICTED
          && evidence.foreign(i) <= FOREIGN_WORDS) {
        possible |= 1L << i;
      }
    }

    String language =
        evidence.score(best) < NOTHING_FITS ? Languages.UNDETERMINED : profiles.get(best).code();
    double margin = evidence.score(best) - rival;
    return new Detection(
        language, share / (1 + Math.exp(-margin / SCALE)), evidence.profiles().codes(possible));
  }

  private static String sample(String raw) {
    String sample = raw.length() <= BEGINNING + SAMPLES * SAMPLE ? raw : parts(raw);
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c >= COMBINING_FIRST
          && (c <= COMBINING_LAST || (c >= PRESENTATION_FIRST && c <= PRESENTATION_LAST))) {
        return Normalizer.normalize(sample, Normalizer.Form.NFKC);
      }
    }

    return sample;
  }

  private static String parts(String raw) {
    StringBuilder parts = new StringBuilder(raw.substring(0, BEGINNING));
    int step = (raw.length() - BEGINNING) / SAMPLES;
    for (int i = 1; i <= SAMPLES; i++) {
      int end = BEGINNING + step * i;
      parts.append('\n').append(raw, end - SAMPLE, end);
    }

    return parts.toString();
  }

  private static Map<UnicodeScript, ScriptProfiles> load() {
    Map<UnicodeScript, List<LanguageProfile>> byScript = new EnumMap<>(UnicodeScript.class);
    for (String folder : Languages.known()) {
      LanguageProfile profile = LanguageProfile.read(folder);
      for (String script : profile.scripts()) {
        byScript
            .computeIfAbsent(UnicodeScript.forName(script), key -> new ArrayList<>())
            .add(profile);
      }
    }

    Map<UnicodeScript, ScriptProfiles> profiles = new EnumMap<>(UnicodeScript.class);
    byScript.forEach((script, of) -> profiles.put(script, new ScriptProfiles(of)));
    return profiles;
  }
}
