package rabita.sql;

import org.apache.spark.unsafe.types.UTF8String;
import rabita.text.CodePoints;
import rabita.text.FoldedText;
import rabita.text.Language;
import rabita.text.Tokens;

/**
 * A text with what several functions need of it, made when the first one asks. A thread keeps its
 * last text: the functions over one text of a row are called one after another.
 */
final class SharedText {
  /** In bytes; longer texts are not kept, as a cluster has many threads. */
  private static final int LONGEST_KEPT = 1 << 20;

  private static final ThreadLocal<SharedText> LAST = new ThreadLocal<>();

  private final UTF8String utf8;
  private final String raw;
  private CodePoints points;
  private FoldedText folded;
  private String language;
  private byte[] segments;

  private SharedText(UTF8String utf8) {
    this.utf8 = utf8;
    raw = utf8.toString();
  }

  /** The text as this thread has it, or made anew. */
  static SharedText of(UTF8String utf8) {
    SharedText last = LAST.get();
    if (last != null && last.utf8.equals(utf8)) {
      return last;
    }

    if (utf8.numBytes() > LONGEST_KEPT) {
      LAST.remove();
      return new SharedText(utf8);
    }

    // Spark writes the next row over the bytes of this one.
    SharedText made = new SharedText(utf8.copy());
    LAST.set(made);
    return made;
  }

  String raw() {
    return raw;
  }

  CodePoints points() {
    if (points == null) {
      points = CodePoints.of(raw);
    }

    return points;
  }

  FoldedText folded() {
    if (folded == null) {
      folded = FoldedText.of(raw);
    }

    return folded;
  }

  /** Its sentences and tokens in the form of {@link Segments}. */
  byte[] segments(Language of) {
    if (segments == null || !of.code().equals(language)) {
      Tokens tokens = of.tokenizer().tokenize(raw);
      segments = Segments.encode(of.sentenceSplitter().split(raw, tokens), tokens);
      language = of.code();
    }

    return segments;
  }
}
