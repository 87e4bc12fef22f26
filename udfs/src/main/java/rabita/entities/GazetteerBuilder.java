package rabita.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rabita.entities.NameForm.Meaning;
import rabita.text.Language;
import rabita.text.LanguageFiles;

/** Collects the forms of all names of a language: its states, its traps, a study's actors. */
final class GazetteerBuilder {
  /** Where several forms share a key: conditions first, then actors, then traps, then states. */
  private static final Comparator<NameForm> STRICTEST_FIRST =
      Comparator.comparing((NameForm form) -> form.conditions().isFree())
          .thenComparing(GazetteerBuilder::rank)
          .thenComparing(form -> form.capitals().length, Comparator.reverseOrder());

  private final Language language;
  private final NameReader reader;
  private final Map<String, List<NameForm>> forms = new TreeMap<>();
  private final List<String> slotTraps = new ArrayList<>();

  GazetteerBuilder(Language language) {
    this.language = language;
    reader = NameReader.of(language.code());
    LanguageFiles.lines(language.code(), "names.tsv").forEach(this::addNames);
    LanguageFiles.lines(language.code(), "traps.tsv").forEach(this::addTrap);
  }

  void add(Actor actor) {
    Optional<Meaning> meaning = Optional.of(new Meaning(actor.entity(), actor.kind()));
    actor
        .names()
        .getOrDefault(language.code(), List.of())
        .forEach(name -> add(reader.read(name, meaning, false)));
    actor
        .shortNames()
        .getOrDefault(language.code(), List.of())
        .forEach(name -> add(reader.read(name, meaning, true)));
  }

  /** All forms by their key; where several share one, the one with the most conditions first. */
  TreeMap<String, NameForm[]> forms() {
    TreeMap<String, NameForm[]> sorted = new TreeMap<>();
    forms.forEach(
        (key, sharing) ->
            sorted.put(key, sharing.stream().sorted(STRICTEST_FIRST).toArray(NameForm[]::new)));
    return sorted;
  }

  /** The entities that the forms name. */
  List<Entity> entities() {
    return forms.values().stream()
        .flatMap(List::stream)
        .flatMap(form -> form.mention().stream())
        .map(Meaning::entity)
        .distinct()
        .toList();
  }

  SlotTraps slotTraps() {
    return new SlotTraps(slotTraps);
  }

  private void addNames(String line) {
    String[] columns = line.split("\t");
    if (columns.length < 3) {
      throw new IllegalArgumentException(
          "Cannot read the names of %s: three columns are needed in: %s"
              .formatted(language.code(), line));
    }

    Optional<Meaning> meaning = Optional.of(meaning(columns[0].strip(), columns[1].strip()));
    for (String name : columns[2].split(" \\| ")) {
      add(reader.read(name, meaning, false));
    }
  }

  private static Meaning meaning(String code, String column) {
    int colon = column.indexOf(':');
    String label = colon < 0 ? column : column.substring(0, colon);
    MentionKind kind =
        MentionKind.find(label)
            .orElseThrow(
                () -> new IllegalArgumentException("Cannot read the kind of names " + column));
    return new Meaning(
        switch (kind) {
          case COUNTRY, DEMONYM -> States.state(code);
          case CAPITAL ->
              colon < 0 ? States.capital(code) : States.place(column.substring(colon + 1), code);
          default -> States.place(column.substring(colon + 1), code);
        },
        kind);
  }

  private void addTrap(String line) {
    String pattern = line.split("\t")[0].strip();
    if (SlotTraps.hasSlot(pattern)) {
      slotTraps.add(pattern);
    } else {
      add(reader.read(pattern, Optional.empty(), false));
    }
  }

  private void add(List<NameForm> read) {
    for (NameForm form : read) {
      put(form);
      String article = language.article();
      if (article.isEmpty() || form.mention().isEmpty()) {
        continue;
      }

      boolean hasArticle = form.key().startsWith(article);
      if (form.mention().get().kind() == MentionKind.DEMONYM) {
        put(hasArticle ? form.withoutArticle(article) : form.prefixed(article));
      } else if (hasArticle && form.key().length() > article.length() + 2) {
        put(form.withoutArticle(article));
      }
    }
  }

  private static int rank(NameForm form) {
    if (form.mention().isEmpty()) {
      return 1;
    }

    return switch (form.mention().get().kind()) {
      case PERSON, ORGANIZATION -> 0;
      default -> 2;
    };
  }

  private void put(NameForm form) {
    forms.computeIfAbsent(form.key(), key -> new ArrayList<>()).add(form);
  }
}
