package rabita.cli;

import java.util.Optional;

/** Where Rabita's own folders are; the launcher says it in RABITA_HOME, else the current folder. */
final class Home {
  private Home() {}

  static String path(String below) {
    return Optional.ofNullable(System.getenv("RABITA_HOME")).map(home -> home + "/").orElse("")
        + below;
  }
}
