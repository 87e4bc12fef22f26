package rabita.entities;

import java.util.List;
import java.util.Map;

/**
 * A person or body that a study looks for.
 *
 * @param names names in full by language code, as written in the study
 * @param shortNames names that count only beside a full one, by language code
 */
public record Actor(
    Entity entity, Map<String, List<String>> names, Map<String, List<String>> shortNames) {

  MentionKind kind() {
    return entity.type() == EntityType.PERSON ? MentionKind.PERSON : MentionKind.ORGANIZATION;
  }
}
