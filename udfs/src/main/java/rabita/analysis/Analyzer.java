package rabita.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.entities.Mention;
import rabita.study.Study;
import rabita.text.CodePoints;
import rabita.text.FoldedText;
import rabita.text.LanguageDetector;
import rabita.text.Languages;
import rabita.text.MinHash;
import rabita.text.Sha256;
import rabita.text.Shingles;
import rabita.text.Tokens;
import rabita.text.WellFormed;

/**
 * Analyses documents for a study: the one function that looks at a text.
 *
 * <p>Safe for use by many threads; the tools of a language are made when its first text comes.
 */
public final class Analyzer {
  private static final Map<Study, Analyzer> MADE = new ConcurrentHashMap<>();

  private final Study study;
  private final TieFinder tieFinder;
  private final Map<String, LanguageAnalyzer> languages = new ConcurrentHashMap<>();

  private Analyzer(Study study) {
    this.study = study;
    tieFinder = new TieFinder(study);
  }

  /** The analyzer of a study, made once in a JVM. */
  public static Analyzer of(Study study) {
    return MADE.computeIfAbsent(study, Analyzer::new);
  }

  /** Analyses a document. Never fails, whatever its text holds. */
  public Annotation analyze(SourceDocument source) {
    Optional<String> title = source.title().filter(given -> !given.isBlank());
    String text = WellFormed.of(withTitle(source.text(), title));
    FoldedText folded = FoldedText.of(text);
    LanguageDetector.Detection detection = LanguageDetector.detect(folded);
    String language = chosen(detection, source.language());
    Parts parts = language.equals(Languages.UNDETERMINED) ? Parts.NONE : parts(language, folded);
    Publication publication = Publication.of(source, finders(language), parts.dates());
    List<NamedMention> mentions = placed(parts, publication.day());
    List<SpokenDate> dates = dates(parts, publication);
    DocumentTerms terms = DocumentTerms.of(parts);
    return new Annotation(
        text,
        title.isPresent() ? title : Titles.firstLine(text),
        Sha256.hex(folded.folded().strip()),
        language,
        detection.confidence(),
        publication.day(),
        publication.instant(),
        publication.basis(),
        publication.unreadable(),
        CodePoints.of(text),
        parts.tokens(),
        parts.sentences(),
        mentions,
        dates,
        terms.themes(),
        parts == Parts.NONE
            ? Ties.NONE
            : tieFinder.find(parts.sentences().size(), mentions, dates, terms),
        signature(folded, parts.tokens()));
  }

  private String withTitle(String body, Optional<String> title) {
    return study.prependTitle() && title.isPresent() ? Titles.withTitle(title.get(), body) : body;
  }

  /**
   * The detected language if it is certain, else the declared one if the text allows it, else the
   * detected one if it is likely; none where that is not in the study. Never the wrong one.
   */
  private String chosen(LanguageDetector.Detection detection, Optional<String> declared) {
    Optional<String> allowed = declared.map(Analyzer::code).filter(detection::allows);
    String language =
        detection.isCertain() || allowed.isEmpty()
            ? detection.isLikely() ? detection.language() : Languages.UNDETERMINED
            : allowed.get();
    return study.languages().contains(language) ? language : Languages.UNDETERMINED;
  }

  /** The language code in a declared tag: {@code fa} in "fa-IR" (BCP 47). */
  private static String code(String declared) {
    return declared.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private LanguageAnalyzer tools(String language) {
    return languages.computeIfAbsent(language, code -> LanguageAnalyzer.of(code, study));
  }

  private List<DateFinder> finders(String language) {
    return language.equals(Languages.UNDETERMINED)
        ? List.of()
        : List.of(tools(language).dateFinder());
  }

  private Parts parts(String language, FoldedText text) {
    LanguageAnalyzer tools = tools(language);
    Tokens tokens = tools.tokenizer().tokenize(text.raw());
    return new Parts(
        tokens,
        tools.splitter().split(text.raw(), tokens),
        tools.gazetteer().find(text),
        Optional.of(tools.dateFinder().recognize(text)),
        tools.termFinder().find(text));
  }

  private Optional<byte[]> signature(FoldedText text, Tokens tokens) {
    int[] shingles = Shingles.of(text, tokens, study.stories().shingle());
    return shingles.length == 0 ? Optional.empty() : Optional.of(MinHash.signature(shingles));
  }

  private static List<NamedMention> placed(Parts parts, Optional<LocalDate> day) {
    List<NamedMention> placed = new ArrayList<>(parts.mentions().size());
    int sentence = 0;
    for (Mention mention : parts.mentions()) {
      sentence = parts.sentenceAt(mention.begin(), sentence);
      int token = parts.tokens().indexAt(mention.begin());
      placed.add(new NamedMention(mention, sentence, token, mention.entity().countryOn(day)));
    }

    return placed;
  }

  private static List<SpokenDate> dates(Parts parts, Publication publication) {
    List<SpokenDate> dates = new ArrayList<>();
    int sentence = 0;
    for (DateExpression expression : publication.expressions(parts.dates())) {
      sentence = parts.sentenceAt(expression.begin(), sentence);
      dates.add(new SpokenDate(expression, sentence));
    }

    return dates;
  }
}
