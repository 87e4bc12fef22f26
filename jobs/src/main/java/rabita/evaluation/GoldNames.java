package rabita.evaluation;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** What foreign gold formats call languages, and the day that they count from. */
final class GoldNames {
  private final Config config;

  private GoldNames(Config config) {
    this.config = config;
  }

  static GoldNames load() {
    return new GoldNames(
        ConfigFactory.parseReader(
            new InputStreamReader(
                GoldNames.class.getResourceAsStream("gold-names.conf"), StandardCharsets.UTF_8)));
  }

  /** The code that a format's own name stands for; empty for a language that is left out. */
  Optional<String> code(String format, String name) {
    String path = ConfigUtil.joinPath(format, "languages", name);
    return config.hasPath(path) ? Optional.of(config.getString(path)) : Optional.empty();
  }

  /** True for a treebank that cuts clitics off without saying so by range lines. */
  boolean joinsClitics(String treebank) {
    return config.getStringList("treebanks.clitics-cut").contains(treebank);
  }

  /** The day that a format's relative expressions count from. */
  LocalDate reference(String format) {
    return LocalDate.parse(config.getString(ConfigUtil.joinPath(format, "reference")));
  }
}
