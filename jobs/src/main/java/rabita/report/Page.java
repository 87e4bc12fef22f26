package rabita.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One HTML file that loads nothing: style, chart library, data and script stand in it.
 *
 * <p>Its Content Security Policy names the hashes of the two scripts, so that a browser runs no
 * other, whatever a text of the input may hold.
 */
final class Page {
  private static final String FOLDER = "/rabita/report/";
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  /** In the order in which they build on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "base.js",
          "quotes.js",
          "timeline.js",
          "timeline-view.js",
          "sections.js",
          "network.js",
          "coverage.js",
          "main.js");

  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(new SimpleModule().addSerializer(new OptionalWriter()));

  private Page() {}

  /** The page of some content. */
  static String of(String title, Content content) {
    String library = resource(ECHARTS);
    String script =
        SCRIPTS.stream().map(name -> resource(FOLDER + name)).collect(Collectors.joining("\n"));
    StringBuilder page = new StringBuilder();
    for (String part : resource(FOLDER + "report.html").split("(?=\\{\\{)|(?<=}})")) {
      page.append(
          switch (part) {
            case "{{title}}" -> escaped(title);
            case "{{policy}}" -> policy(library, script);
            case "{{style}}" -> resource(FOLDER + "report.css");
            case "{{library}}" -> library;
            case "{{data}}" -> json(content);
            case "{{script}}" -> script;
            default -> part;
          });
    }

    return page.toString();
  }

  /** JSON that can stand in a script element: no end tag, no comment, no line separator in it. */
  static String json(Object content) {
    try {
      return JSON.writeValueAsString(content)
          .replace("<", "\\u003c")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the report's data", e);
    }
  }

  /** Bytes of something on the page. */
  static long bytes(Object content) {
    return json(content).getBytes(StandardCharsets.UTF_8).length;
  }

  private static String policy(String... scripts) {
    StringBuilder hashes = new StringBuilder();
    for (String script : scripts) {
      hashes.append(" 'sha256-").append(sha256(script)).append('\'');
    }

    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;"
        + " style-src 'unsafe-inline'; script-src"
        + hashes;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String path) {
    try (InputStream in = Page.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The resource %s is missing".formatted(path));
      }

      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty value is null. */
  private static final class OptionalWriter extends StdSerializer<Optional<?>> {
    private static final long serialVersionUID = 1;

    OptionalWriter() {
      super(Optional.class, false);
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeObject(value.orElse(null));
    }
  }
}
