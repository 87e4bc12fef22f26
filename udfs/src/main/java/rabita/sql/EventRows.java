package rabita.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import rabita.analysis.EventFeatures;
import rabita.analysis.EventFeatures.Dated;
import rabita.analysis.EventFeatures.Named;
import rabita.analysis.EventVector;
import rabita.dates.Granularity;
import rabita.entities.MentionKind;

/** What stories of different languages share, from the columns of annotated documents. */
public final class EventRows {
  private static final String DAY = Granularity.DAY.name().toLowerCase(java.util.Locale.ROOT);

  private EventRows() {}

  /** The features of a document, see {@link EventFeatures}. */
  public static GenericArrayData features(
      UTF8String utf8,
      UTF8String language,
      byte[] segments,
      ArrayData mentions,
      ArrayData dates,
      UTF8String published) {
    String text = utf8.toString();
    List<String> features =
        EventFeatures.of(
            text,
            language.toString(),
            Segments.decode(segments),
            mentions(text, mentions),
            dates(text, dates),
            Rows.text(published).map(LocalDate::parse));
    return new GenericArrayData(features.stream().map(Rows::utf8).toArray());
  }

  /**
   * What two stories share that tell the same occasion; null where they do not.
   *
   * @param a features of the one, rarest first, each with the number of stories that have it
   * @param b those of the other
   * @param total number of all stories
   * @param least least similarity
   * @param dated whether both are known to be published within a few days of each other
   */
  public static InternalRow occasion(
      ArrayData a, ArrayData b, long total, double least, boolean dated) {
    EventVector.Common common = vector(a, total).with(vector(b, total));
    return common.isOccasion(least, dated)
        ? Rows.row(common.similarity(), Rows.utf8(String.join(" ", common.shared())))
        : null;
  }

  private static EventVector vector(ArrayData counted, long total) {
    List<String> features = new ArrayList<>(counted.numElements());
    long[] weights = new long[counted.numElements()];
    for (int i = 0; i < weights.length; i++) {
      InternalRow feature = counted.getStruct(i, 2);
      weights[i] = EventVector.weight(feature.getLong(0), total);
      features.add(feature.getUTF8String(1).toString());
    }

    return new EventVector(features, weights);
  }

  private static List<Named> mentions(String text, ArrayData mentions) {
    Units units = new Units(text);
    List<Named> named = new ArrayList<>(mentions.numElements());
    for (int i = 0; i < mentions.numElements(); i++) {
      InternalRow row = mentions.getStruct(i, SqlTypes.MENTION.size());
      named.add(
          new Named(
              units.at(row.getInt(SqlTypes.MENTION.fieldIndex("begin"))),
              units.at(row.getInt(SqlTypes.MENTION.fieldIndex("end"))),
              row.getUTF8String(SqlTypes.MENTION.fieldIndex("entity_id")).toString(),
              MentionKind.find(row.getUTF8String(SqlTypes.MENTION.fieldIndex("kind")).toString())
                  .orElseThrow()));
    }

    return named;
  }

  private static List<Dated> dates(String text, ArrayData dates) {
    Units units = new Units(text);
    List<Dated> dated = new ArrayList<>(dates.numElements());
    for (int i = 0; i < dates.numElements(); i++) {
      InternalRow row = dates.getStruct(i, SqlTypes.DATE.size());
      dated.add(
          new Dated(
              units.at(row.getInt(SqlTypes.DATE.fieldIndex("begin"))),
              units.at(row.getInt(SqlTypes.DATE.fieldIndex("end"))),
              day(row)));
    }

    return dated;
  }

  private static Optional<LocalDate> day(InternalRow date) {
    int earliest = SqlTypes.DATE.fieldIndex("earliest");
    int latest = SqlTypes.DATE.fieldIndex("latest");
    boolean isDay =
        date.getUTF8String(SqlTypes.DATE.fieldIndex("granularity")).toString().equals(DAY)
            && !date.isNullAt(earliest)
            && date.getInt(earliest) == date.getInt(latest);
    return isDay ? Optional.of(LocalDate.ofEpochDay(date.getInt(earliest))) : Optional.empty();
  }

  /** UTF-16 offsets of code point offsets, quick where each is near the last one. */
  private static final class Units {
    private final String text;
    private int point;
    private int unit;

    Units(String text) {
      this.text = text;
    }

    int at(int target) {
      unit = text.offsetByCodePoints(unit, target - point);
      point = target;
      return unit;
    }
  }
}
