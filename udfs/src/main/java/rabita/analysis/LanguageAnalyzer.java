package rabita.analysis;

import rabita.dates.DateFinder;
import rabita.entities.Gazetteer;
import rabita.study.Study;
import rabita.terms.Lexicon;
import rabita.terms.TermFinder;
import rabita.text.Language;
import rabita.text.Languages;
import rabita.text.SentenceSplitter;
import rabita.text.Tokenizer;

/** The tools of one language, made once for each study. */
record LanguageAnalyzer(
    Tokenizer tokenizer,
    SentenceSplitter splitter,
    Gazetteer gazetteer,
    DateFinder dateFinder,
    TermFinder termFinder) {

  static LanguageAnalyzer of(String code, Study study) {
    Language language = Languages.load(code);
    return new LanguageAnalyzer(
        language.tokenizer(),
        language.sentenceSplitter(),
        Gazetteer.of(language, study.actors()),
        DateFinder.forLanguage(code),
        TermFinder.of(language, Lexicon.of(code, study.themes())));
  }
}
