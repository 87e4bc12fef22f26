package rabita.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of a document out of one JSON object. */
final class JsonRecords {
  private static final Set<Field> MAY_BE_NUMBERS = Set.of(Field.ID, Field.PUBLISHED);
  private static final int DEEPEST = 1_000_000;

  private final FieldNames names;
  private final JsonFactory factory;

  JsonRecords(FieldNames names, TextRules rules) {
    this.names = names;
    factory =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(rules.maxBytes())
                    .maxNumberLength(rules.maxBytes())
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();
  }

  /** The fields of a line. */
  Map<Field, String> parse(String line) throws RecordException {
    try (JsonParser parser = factory.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        finish(parser);
        throw new RecordException(
            RejectReason.NOT_AN_OBJECT, "The line is JSON but no object", line);
      }

      Map<Field, String> values = fields(parser, line);
      if (parser.nextToken() != null) {
        throw broken("something stands behind the object", line);
      }

      return values;
    } catch (IOException e) {
      throw broken(firstLine(e.getMessage()), line);
    }
  }

  private Map<Field, String> fields(JsonParser parser, String line)
      throws IOException, RecordException {
    Map<Field, String> values = new EnumMap<>(Field.class);
    Map<Field, Integer> ranks = new EnumMap<>(Field.class);
    Map<Field, String> wrongTypes = new EnumMap<>(Field.class);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.getCurrentName();
      JsonToken token = parser.nextToken();
      Optional<FieldNames.Target> target = names.find(name);
      if (target.isEmpty()
          || token == JsonToken.VALUE_NULL
          || ranks.getOrDefault(target.get().field(), Integer.MAX_VALUE) < target.get().rank()) {
        parser.skipChildren();
        continue;
      }

      Field field = target.get().field();
      if (token == JsonToken.VALUE_STRING || token.isNumeric() && MAY_BE_NUMBERS.contains(field)) {
        values.put(field, parser.getText());
        wrongTypes.remove(field);
      } else {
        wrongTypes.put(field, name);
        parser.skipChildren();
      }

      ranks.put(field, target.get().rank());
    }

    if (!wrongTypes.isEmpty()) {
      finish(parser);
      throw new RecordException(
          RejectReason.WRONG_TYPE,
          "The field %s is no string".formatted(wrongTypes.values().iterator().next()),
          line);
    }

    return values;
  }

  private static void finish(JsonParser parser) throws IOException {
    while (parser.nextToken() != null) {
      parser.skipChildren();
    }
  }

  private static RecordException broken(String why, String line) {
    return new RecordException(RejectReason.BROKEN_JSON, "The line is no JSON: " + why, line);
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
