package rabita.sql;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import rabita.text.CodePoints;
import rabita.text.FoldedText;
import rabita.text.Sentence;
import rabita.text.TokenKind;
import rabita.text.Tokens;

/**
 * The sentences and tokens of a text in a few bytes each, so that they travel beside the text and
 * become rows only where a table needs them.
 *
 * <p>Form: number of sentences; for each the number of its tokens; for each token the UTF-16 units
 * since the last one's end, its length times 4 plus its kind. All are variable length integers, 7
 * bits a byte, low bits first.
 */
public final class Segments {
  private Segments() {}

  static byte[] encode(List<Sentence> sentences, Tokens tokens) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(tokens.size() * 2 + 16);
    write(out, sentences.size());
    int end = 0;
    for (Sentence sentence : sentences) {
      write(out, sentence.tokenCount());
      for (int i = sentence.firstToken(); i < sentence.firstToken() + sentence.tokenCount(); i++) {
        write(out, tokens.begin(i) - end);
        write(out, (tokens.end(i) - tokens.begin(i)) << 2 | tokens.kind(i).ordinal());
        end = tokens.end(i);
      }
    }

    return out.toByteArray();
  }

  /** The rows of the sentences of a text, from what {@code annotate} put beside it. */
  public static GenericArrayData sentences(UTF8String utf8, byte[] segments) {
    return sentences(SharedText.of(utf8), segments);
  }

  static GenericArrayData sentences(SharedText shared, byte[] segments) {
    String text = shared.raw();
    CodePoints points = shared.points();
    Reader reader = new Reader(segments);
    int count = reader.next();
    Object[] rows = new Object[count];
    int end = 0;
    for (int s = 0; s < count; s++) {
      int tokens = reader.next();
      int begin = -1;
      for (int i = 0; i < tokens; i++) {
        int tokenBegin = end + reader.next();
        end = tokenBegin + (reader.next() >>> 2);
        begin = begin < 0 ? tokenBegin : begin;
      }

      UTF8String surface = UTF8String.fromString(text.substring(begin, end));
      rows[s] = Rows.row(s, points.at(begin), points.at(end), surface, tokens);
    }

    return new GenericArrayData(rows);
  }

  /** The rows of the tokens of a text, from what {@code annotate} put beside it. */
  public static GenericArrayData tokens(UTF8String utf8, byte[] segments) {
    return tokens(SharedText.of(utf8), segments);
  }

  static GenericArrayData tokens(SharedText shared, byte[] segments) {
    String text = shared.raw();
    CodePoints points = shared.points();
    FoldedText folded = shared.folded();
    Reader reader = new Reader(segments);
    List<InternalRow> rows = new ArrayList<>(segments.length / 2);
    int sentences = reader.next();
    int end = 0;
    int from = 0;
    for (int s = 0; s < sentences; s++) {
      int tokens = reader.next();
      for (int i = 0; i < tokens; i++) {
        int begin = end + reader.next();
        int packed = reader.next();
        end = begin + (packed >>> 2);
        while (from < folded.length() && folded.rawBegin(from) < begin) {
          from++;
        }

        int to = from;
        while (to < folded.length() && folded.rawBegin(to) < end) {
          to++;
        }

        UTF8String surface = UTF8String.fromString(text.substring(begin, end));
        UTF8String norm = UTF8String.fromString(new String(folded.units(), from, to - from));
        from = to;
        rows.add(
            Rows.row(
                s,
                rows.size(),
                points.at(begin),
                points.at(end),
                surface,
                norm,
                KINDS[packed & 3]));
      }
    }

    return new GenericArrayData(rows.toArray());
  }

  /** The tokens of a text again. */
  static Tokens decode(byte[] segments) {
    Tokens decoded = new Tokens(segments.length / 2);
    Reader reader = new Reader(segments);
    int sentences = reader.next();
    int end = 0;
    for (int s = 0; s < sentences; s++) {
      int tokens = reader.next();
      for (int i = 0; i < tokens; i++) {
        int begin = end + reader.next();
        int packed = reader.next();
        end = begin + (packed >>> 2);
        decoded.add(begin, end, TOKEN_KINDS[packed & 3]);
      }
    }

    return decoded;
  }

  private static final TokenKind[] TOKEN_KINDS = TokenKind.values();

  private static final UTF8String[] KINDS =
      Arrays.stream(TokenKind.values())
          .map(kind -> UTF8String.fromString(kind.label()))
          .toArray(UTF8String[]::new);

  private static void write(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7F) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }

    out.write(rest);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int position;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      int value = 0;
      int shift = 0;
      byte b;
      do {
        b = bytes[position++];
        value |= (b & 0x7F) << shift;
        shift += 7;
      } while (b < 0);
      return value;
    }
  }
}
