package rabita.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import rabita.text.ContentWords;
import rabita.text.Language;
import rabita.text.Languages;
import rabita.text.TokenKind;

/** The words that say what a text is about, as rows. */
public final class WordRows {
  private static final int TOKEN = SqlTypes.TOKEN.fieldIndex("token");
  private static final int NORM = SqlTypes.TOKEN.fieldIndex("norm");
  private static final int KIND = SqlTypes.TOKEN.fieldIndex("kind");
  private static final UTF8String WORD = UTF8String.fromString(TokenKind.WORD.label());

  private WordRows() {}

  /**
   * The content words of a text in their order, each as it counts and as it stands in the text;
   * none for a language without data.
   *
   * @param tokens rows of {@link Segments#tokens}
   */
  public static GenericArrayData contentWords(ArrayData tokens, UTF8String language) {
    Optional<Language> found = Languages.find(language.toString());
    List<InternalRow> words = new ArrayList<>();
    if (found.isPresent()) {
      ContentWords content = ContentWords.of(found.get());
      for (int i = 0; i < tokens.numElements(); i++) {
        InternalRow token = tokens.getStruct(i, SqlTypes.TOKEN.size());
        if (token.getUTF8String(KIND).equals(WORD)) {
          String word = content.of(token.getUTF8String(NORM).toString());
          if (!word.isEmpty()) {
            words.add(Rows.row(Rows.utf8(word), token.getUTF8String(TOKEN).clone()));
          }
        }
      }
    }

    return new GenericArrayData(words.toArray());
  }
}
