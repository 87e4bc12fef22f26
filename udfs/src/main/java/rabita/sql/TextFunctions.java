package rabita.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.entities.Gazetteer;
import rabita.entities.Mention;
import rabita.text.Folding;
import rabita.text.Language;
import rabita.text.LanguageDetector;
import rabita.text.Languages;

/** The bodies of the SQL functions over texts. A text in a language without data has no parts. */
public final class TextFunctions {
  private static final GenericArrayData EMPTY = new GenericArrayData(new Object[0]);
  private static final Map<String, Gazetteer> GAZETTEERS = new ConcurrentHashMap<>();

  private TextFunctions() {}

  public static UTF8String fold(UTF8String text) {
    return UTF8String.fromString(Folding.fold(text.toString()));
  }

  public static InternalRow language(UTF8String text) {
    LanguageDetector.Detection detection = LanguageDetector.detect(SharedText.of(text).folded());
    String code = detection.isLikely() ? detection.language() : Languages.UNDETERMINED;
    return Rows.row(Rows.utf8(code), detection.confidence());
  }

  public static GenericArrayData sentences(UTF8String utf8, UTF8String language) {
    SharedText text = SharedText.of(utf8);
    return Languages.find(language.toString())
        .map(found -> Segments.sentences(text, text.segments(found)))
        .orElse(EMPTY);
  }

  public static GenericArrayData tokens(UTF8String utf8, UTF8String language) {
    SharedText text = SharedText.of(utf8);
    return Languages.find(language.toString())
        .map(found -> Segments.tokens(text, text.segments(found)))
        .orElse(EMPTY);
  }

  public static GenericArrayData mentions(UTF8String utf8, UTF8String language) {
    Optional<Language> found = Languages.find(language.toString());
    if (found.isEmpty()) {
      return EMPTY;
    }

    SharedText text = SharedText.of(utf8);
    Gazetteer gazetteer =
        GAZETTEERS.computeIfAbsent(
            found.get().code(), code -> Gazetteer.of(found.get(), List.of()));
    return Rows.array(gazetteer.find(text.folded()), mention -> mention(text, mention));
  }

  /** The dates; null where the text or the language is, while the day may be unknown. */
  public static GenericArrayData dates(UTF8String utf8, UTF8String language, UTF8String published) {
    if (utf8 == null || language == null) {
      return null;
    }

    if (Languages.find(language.toString()).isEmpty()) {
      return EMPTY;
    }

    SharedText text = SharedText.of(utf8);
    List<DateExpression> dates =
        DateFinder.forLanguage(language.toString())
            .find(text.folded(), Rows.text(published).map(LocalDate::parse));
    return Rows.array(dates, date -> AnnotationRows.date(text.raw(), text.points(), date, null));
  }

  private static InternalRow mention(SharedText text, Mention mention) {
    return AnnotationRows.mention(
        text.raw(), text.points(), mention, null, mention.entity().countryOn(Optional.empty()));
  }
}
