package rabita.sources;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rabita.study.Fields;

/** Which field a name in the input stands for; of several names for one field the first wins. */
final class FieldNames implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A field and how far down its list of names this one stands. */
  record Target(Field field, int rank) implements Serializable {}

  private final HashMap<String, Target> targets = new HashMap<>();

  FieldNames(Fields fields) {
    add(Field.ID, fields.id());
    add(Field.TEXT, fields.text());
    add(Field.TITLE, fields.title());
    add(Field.LANGUAGE, fields.language());
    add(Field.SOURCE, fields.source());
    add(Field.URL, fields.url());
    add(Field.PUBLISHED, fields.published());
  }

  Optional<Target> find(String name) {
    return Optional.ofNullable(targets.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** For each field the index of the column that holds it. */
  Map<Field, Integer> columns(List<String> header) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Map<Field, Integer> ranks = new EnumMap<>(Field.class);
    for (int i = 0; i < header.size(); i++) {
      Optional<Target> target = find(header.get(i));
      if (target.isPresent()
          && target.get().rank() < ranks.getOrDefault(target.get().field(), Integer.MAX_VALUE)) {
        columns.put(target.get().field(), i);
        ranks.put(target.get().field(), target.get().rank());
      }
    }

    return columns;
  }

  private void add(Field field, List<String> names) {
    for (int rank = 0; rank < names.size(); rank++) {
      targets.putIfAbsent(names.get(rank).toLowerCase(Locale.ROOT), new Target(field, rank));
    }
  }
}
