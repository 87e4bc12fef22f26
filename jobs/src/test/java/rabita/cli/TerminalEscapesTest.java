package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TerminalEscapesTest {
  private static final ObjectMapper JSON =
      new ObjectMapper(new JsonFactoryBuilder().characterEscapes(new TerminalEscapes()).build());

  @Test
  void controlsAndMarksOfDirectionStandAsEscapes() throws JsonProcessingException {
    String text = "a\u001b[2J\u007f\u009b31m\u202eb\u2069\u061c\u200f\"\\";

    String json = JSON.writeValueAsString(text);

    assertThat(json)
        .isEqualToIgnoringCase(
            "\"a\\u001b[2J\\u007f\\u009b31m\\u202eb\\u2069\\u061c\\u200f\\\"\\\\\"");
    assertThat(JSON.readValue(json, String.class)).isEqualTo(text);
  }

  @Test
  void lettersStay() throws JsonProcessingException {
    String text = "می\u200cروم 😀 हि\u200dन्दी é";

    assertThat(JSON.writeValueAsString(text)).isEqualTo('"' + text + '"');
  }
}
