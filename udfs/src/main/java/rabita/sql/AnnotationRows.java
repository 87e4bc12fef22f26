package rabita.sql;

import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import rabita.analysis.Analyzer;
import rabita.analysis.Annotation;
import rabita.analysis.Evidence;
import rabita.analysis.Naming;
import rabita.analysis.PeriodNaming;
import rabita.analysis.SentenceTerms;
import rabita.analysis.SourceDocument;
import rabita.analysis.SpokenDate;
import rabita.analysis.ThemeMention;
import rabita.analysis.Triad;
import rabita.dates.DateExpression;
import rabita.entities.Mention;
import rabita.study.Study;
import rabita.terms.Cue;
import rabita.text.CodePoints;
import rabita.text.Sha256;

/** A document's analysis as a row; offsets become code points here. */
public final class AnnotationRows {
  private AnnotationRows() {}

  /** Analyses a document for a study; what the input does not have is null. No text, no row. */
  public static InternalRow annotate(
      Study study,
      UTF8String text,
      UTF8String title,
      UTF8String language,
      UTF8String published,
      UTF8String url) {
    if (text == null) {
      return null;
    }

    return row(
        Analyzer.of(study)
            .analyze(
                new SourceDocument(
                    text.toString(),
                    Rows.text(title),
                    Rows.text(language),
                    Rows.text(published),
                    Rows.text(url))));
  }

  private static InternalRow row(Annotation annotation) {
    UTF8String text = UTF8String.fromString(annotation.text());
    return Rows.row(
        text,
        Rows.utf8(annotation.title()),
        Rows.utf8(Sha256.hex(annotation.text())),
        Rows.utf8(annotation.normalizedHash()),
        Rows.utf8(annotation.language()),
        annotation.languageConfidence(),
        Rows.day(annotation.publishedOn()),
        Rows.micros(annotation.publishedAt()),
        Rows.utf8(annotation.publishedBasis()),
        annotation.publishedUnreadable(),
        annotation.codePoints().length(),
        annotation.sentences().size(),
        annotation.tokens().size(),
        Segments.encode(annotation.sentences(), annotation.tokens()),
        mentions(annotation),
        dates(annotation),
        Rows.array(
            annotation.ties().evidence(), evidence -> evidence(annotation.codePoints(), evidence)),
        Rows.array(annotation.ties().namings(), AnnotationRows::naming),
        Rows.array(annotation.ties().periods(), AnnotationRows::periodNaming),
        Rows.array(annotation.themes(), mention -> theme(annotation, mention)),
        Rows.array(annotation.ties().terms(), AnnotationRows::terms),
        Rows.array(annotation.ties().triads(), AnnotationRows::triad),
        annotation.signature().orElse(null));
  }

  private static GenericArrayData mentions(Annotation annotation) {
    return Rows.array(
        annotation.mentions(),
        named ->
            mention(
                annotation.text(),
                annotation.codePoints(),
                named.mention(),
                named.sentence(),
                named.country()));
  }

  static InternalRow mention(
      String text, CodePoints points, Mention mention, Integer sentence, Optional<String> country) {
    return Rows.row(
        sentence,
        points.at(mention.begin()),
        points.at(mention.end()),
        Rows.utf8(text.substring(mention.begin(), mention.end())),
        Rows.utf8(mention.entity().id()),
        Rows.utf8(mention.kind().label()),
        Rows.utf8(country));
  }

  private static GenericArrayData dates(Annotation annotation) {
    return Rows.array(
        annotation.dates(),
        spoken ->
            date(
                annotation.text(),
                annotation.codePoints(),
                spoken.expression(),
                spoken.sentence()));
  }

  static InternalRow date(String text, CodePoints points, DateExpression date, Integer sentence) {
    boolean readable = SpokenDate.isReadable(date);
    return Rows.row(
        sentence,
        points.at(date.begin()),
        points.at(date.end()),
        Rows.utf8(text.substring(date.begin(), date.end())),
        label(date.calendar()),
        label(date.granularity()),
        Rows.utf8(date.timex()),
        date.edtf().isEmpty() ? null : Rows.utf8(date.edtf()),
        readable ? Rows.day(date.earliest()) : null,
        readable ? Rows.day(date.latest()) : null,
        date.relative(),
        Rows.day(date.anchor()),
        label(date.role()));
  }

  private static InternalRow naming(Naming naming) {
    return Rows.row(
        Rows.utf8(naming.level()),
        Rows.utf8(naming.a()),
        Rows.utf8(naming.b()),
        Rows.utf8(naming.theme()),
        naming.focus(),
        naming.sentences(),
        naming.mentions(),
        naming.cooperation(),
        naming.conflict(),
        naming.fraction(),
        naming.sentenceFractions(),
        naming.others(),
        naming.sentenceOthers());
  }

  private static InternalRow periodNaming(PeriodNaming naming) {
    return Rows.row(
        Rows.utf8(naming.level()),
        Rows.utf8(naming.a()),
        Rows.utf8(naming.b()),
        Rows.utf8(naming.theme()),
        Rows.utf8(naming.granularity().label()),
        Rows.day(Optional.of(naming.start())),
        naming.sentences(),
        naming.mentions());
  }

  private static InternalRow theme(Annotation annotation, ThemeMention mention) {
    CodePoints points = annotation.codePoints();
    return Rows.row(
        mention.sentence(),
        points.at(mention.begin()),
        points.at(mention.end()),
        Rows.utf8(annotation.text().substring(mention.begin(), mention.end())),
        Rows.utf8(mention.theme()));
  }

  private static InternalRow terms(SentenceTerms terms) {
    return Rows.row(
        terms.sentence(),
        terms.verbalCooperation(),
        terms.materialCooperation(),
        terms.verbalConflict(),
        terms.materialConflict(),
        terms.cues().contains(Cue.NEGATED),
        terms.cues().contains(Cue.PLANNED),
        terms.cues().contains(Cue.QUOTED));
  }

  private static InternalRow triad(Triad triad) {
    return Rows.row(
        Rows.utf8(triad.a()), Rows.utf8(triad.b()), Rows.utf8(triad.c()), triad.sentences());
  }

  private static InternalRow evidence(CodePoints points, Evidence evidence) {
    Mention a = evidence.mentionA().mention();
    Mention b = evidence.mentionB().mention();
    return Rows.row(
        Rows.utf8(evidence.level().label()),
        Rows.utf8(evidence.a()),
        Rows.utf8(evidence.b()),
        Rows.utf8(evidence.unit().label()),
        evidence.sentence().isPresent() ? evidence.sentence().getAsInt() : null,
        points.at(a.begin()),
        points.at(a.end()),
        points.at(b.begin()),
        points.at(b.end()),
        evidence.distance(),
        evidence.actors(),
        evidence.mentions());
  }

  private static UTF8String label(Enum<?> value) {
    return Rows.utf8(value.name().toLowerCase(Locale.ROOT));
  }
}
