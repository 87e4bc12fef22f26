package rabita.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final int LIMIT = 1 << 20;

  @Test
  void readsLinesWithAndWithoutCarriageReturns() throws IOException {
    assertThat(lines("a\nb\r\nc")).containsExactly("a", "b", "c");
  }

  @Test
  void readsEmptyLines() throws IOException {
    assertThat(lines("\n\r\n\na")).containsExactly("", "", "", "a");
  }

  @Test
  void hasNoLineBehindTheLastLineEnd() throws IOException {
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void keepsCarriageReturnsInsideALine() throws IOException {
    assertThat(lines("a\rb\r\r\n")).containsExactly("a\rb\r");
  }

  @Test
  void countsTheBytesReadWithLineEnds() throws IOException {
    LineReader reader = new LineReader(stream("ab\r\n\u06A9\nc"), LIMIT);
    List<Long> positions = new ArrayList<>();
    while (reader.next()) {
      positions.add(reader.position());
    }

    assertThat(positions).containsExactly(4L, 7L, 8L);
  }

  @Test
  void readsALineOfExactlyTheLimit() throws IOException {
    LineReader reader = new LineReader(stream("12345\n678"), 5);
    assertThat(reader.next()).isTrue();
    assertThat(reader.isTooLong()).isFalse();
    assertThat(text(reader)).isEqualTo("12345");
  }

  @Test
  void keepsTheBeginOfALineOverTheLimitAndGoesOn() throws IOException {
    LineReader reader = new LineReader(stream("123456\n789"), 5);
    assertThat(reader.next()).isTrue();
    assertThat(reader.isTooLong()).isTrue();
    assertThat(text(reader)).isEqualTo("12345");
    assertThat(reader.position()).isEqualTo(7);
    assertThat(reader.next()).isTrue();
    assertThat(reader.isTooLong()).isFalse();
    assertThat(text(reader)).isEqualTo("789");
  }

  @Test
  void readsLinesLongerThanItsBuffer() throws IOException {
    Random random = new Random(7);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      written.add("x".repeat(random.nextInt(200_000)) + i);
    }

    assertThat(lines(String.join("\n", written))).isEqualTo(written);
  }

  private static List<String> lines(String text) throws IOException {
    LineReader reader = new LineReader(stream(text), LIMIT);
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      lines.add(text(reader));
    }

    return lines;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static String text(LineReader reader) {
    return new String(reader.bytes(), 0, reader.length(), UTF_8);
  }
}
