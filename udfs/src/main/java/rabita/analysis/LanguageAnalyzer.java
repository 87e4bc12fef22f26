package rabita.analysis;

import java.util.List;
import rabita.dates.DateFinder;
import rabita.entities.Actor;
import rabita.entities.Gazetteer;
import rabita.text.Language;
import rabita.text.Languages;
import rabita.text.SentenceSplitter;
import rabita.text.Tokenizer;

/** The tools of one language, made once for each study. */
record LanguageAnalyzer(
    Tokenizer tokenizer, SentenceSplitter splitter, Gazetteer gazetteer, DateFinder dateFinder) {

  static LanguageAnalyzer of(String code, List<Actor> actors) {
    Language language = Languages.load(code);
    return new LanguageAnalyzer(
        language.tokenizer(),
        language.sentenceSplitter(),
        Gazetteer.of(language, actors),
        DateFinder.forLanguage(code));
  }
}
