package rabita.annotators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rabita.sources.UserException;

/**
 * Labelled data in columns: a token a line, the token in the first column and its tag in the last,
 * an empty line between sentences. So are CoNLL-2003 and files of two columns.
 *
 * @param unclear lines whose tag is none; the token is taken as outside of names
 */
public record ConllFile(List<TaggedSentence> sentences, List<Integer> unclear) {
  private static final Pattern COLUMNS = Pattern.compile("[ \\t]+");
  private static final Pattern TAG = Pattern.compile("O|[BI]-[A-Za-z_]{1,30}");
  private static final String DOCUMENT = "-DOCSTART-";

  /** One line in so many may be unclear: real data are. More of them are another format. */
  private static final int LINES_FOR_ONE_UNCLEAR = 50;

  /**
   * Reads a file's text.
   *
   * @throws UserException with the line when it is no such file
   */
  public static ConllFile read(String name, String text) {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<Integer> unclear = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = COLUMNS.split(lines.get(i).strip());
      if (columns[0].isEmpty() || columns[0].equals(DOCUMENT)) {
        end(tokens, tags, sentences);
        continue;
      }

      String tag = columns[columns.length - 1];
      boolean clear = columns.length > 1 && TAG.matcher(tag).matches();
      if (!clear) {
        unclear.add(i + 1);
      }

      tokens.add(columns[0]);
      tags.add(clear ? ours(tag) : NameSpan.OUTSIDE);
    }

    end(tokens, tags, sentences);
    check(name, lines, unclear);
    return new ConllFile(List.copyOf(sentences), List.copyOf(unclear));
  }

  /** The tag with our label for its kind; other kinds than ours are outside. */
  private static String ours(String tag) {
    Optional<NameKind> kind = NameSpan.kind(tag);
    return kind.map(known -> tag.substring(0, 2) + known.tag()).orElse(NameSpan.OUTSIDE);
  }

  private static void end(List<String> tokens, List<String> tags, List<TaggedSentence> sentences) {
    if (!tokens.isEmpty()) {
      sentences.add(new TaggedSentence(List.copyOf(tokens), List.copyOf(tags)));
      tokens.clear();
      tags.clear();
    }
  }

  private static void check(String name, List<String> lines, List<Integer> unclear) {
    if (unclear.size() > lines.size() / LINES_FOR_ONE_UNCLEAR) {
      int line = unclear.get(0);
      throw new UserException(
          "Cannot read %s: line %s is not a token and its tag: %s. Give lines such as \"Moscow B-LOC\", an empty line between sentences."
              .formatted(name, line, excerpt(lines.get(line - 1))));
    }
  }

  private static String excerpt(String line) {
    int end = line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "..." : line;
  }
}
