package rabita.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Row;

/** One document a file; its id is the file's name without endings. */
final class TextFileReader implements SplitReader {
  private final Split split;
  private final InputStream in;
  private final TextRules rules;
  private boolean read;

  TextFileReader(Split split, InputStream in, TextRules rules) {
    this.split = split;
    this.in = in;
    this.rules = rules;
  }

  @Override
  public Row next() throws IOException {
    if (read) {
      return null;
    }

    read = true;
    try {
      Map<Field, String> values = new EnumMap<>(Field.class);
      values.put(Field.ID, stem(split.file().uri()));
      String text = text();
      rules.check(text);
      values.put(Field.TEXT, text);
      return RawRecord.document(split, 1, values);
    } catch (RecordException e) {
      return RawRecord.reject(split, 1, e);
    }
  }

  private String text() throws IOException, RecordException {
    byte[] bytes = in.readNBytes(rules.maxBytes());
    if (bytes.length == rules.maxBytes()) {
      throw new RecordException(
          RejectReason.TEXT_TOO_LONG, "The file is longer than any text allowed", "");
    }

    if (TextRules.looksBinary(bytes, bytes.length)) {
      throw new RecordException(RejectReason.BINARY_FILE, "The file is no text", "");
    }

    return TextRules.decode(bytes, TextRules.byteOrderMark(bytes, bytes.length), bytes.length);
  }

  private static String stem(String uri) {
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    for (String ending : new String[] {".gz", ".bz2", ".zst", ".txt", ".text"}) {
      if (lower.endsWith(ending) && name.length() > ending.length()) {
        name = name.substring(0, name.length() - ending.length());
        lower = lower.substring(0, lower.length() - ending.length());
      }
    }

    return name;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
