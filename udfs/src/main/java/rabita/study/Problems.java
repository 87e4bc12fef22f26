package rabita.study;

import com.typesafe.config.ConfigOrigin;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a study, all of it, each with its file and line. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  void add(ConfigOrigin origin, String message) {
    found.add(origin.description() + ": " + message);
  }

  List<String> found() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new StudyException(found);
    }
  }
}
