package rabita.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rabita.entities.NameForm.Meaning;
import rabita.entities.Prefixes.Prefix;
import rabita.text.FoldedText;
import rabita.text.Language;
import rabita.text.LetterTrie;

/**
 * Finds the names of a language in a text, all in one pass.
 *
 * <p>Names are searched in the folded text without its spaces and hyphens, so that a name is found
 * however its parts are joined: from the begin of each word, and behind each clitic there, letters
 * are followed in a trie as far as any name goes. Each hit is then held against the text: word
 * edges, separators, capitals, clitics, neighbours. The leftmost, longest match wins; a trap that
 * wins is no mention.
 *
 * <p>Immutable and safe for use by many threads. Example: the English gazetteer finds in {@code
 * "Pakistan's envoy read the Tehran Times"} one mention, PAK from 0 to 8.
 */
public final class Gazetteer {
  private final LetterTrie<NameForm[]> trie;
  private final SlotTraps slotTraps;
  private final NameMatcher matcher;
  private final LetterTrie<Prefix> prefixes;

  private Gazetteer(LetterTrie<NameForm[]> trie, SlotTraps slotTraps, Language language) {
    this.trie = trie;
    this.slotTraps = slotTraps;
    matcher = new NameMatcher(language);
    prefixes = new Prefixes(language).trie();
  }

  /** The states of a language and the actors of a study that have names in it. */
  public static Gazetteer of(Language language, List<Actor> actors) {
    GazetteerBuilder builder = new GazetteerBuilder(language);
    actors.forEach(builder::add);
    LetterTrie<NameForm[]> trie = LetterTrie.of(builder.forms(), NameForm[][]::new);
    return new Gazetteer(trie, builder.slotTraps(), language);
  }

  /** The mentions in a text, in order, disjoint. */
  public List<Mention> find(FoldedText text) {
    Squeezed squeezed = Squeezed.of(text);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < squeezed.units().length; i++) {
      if (squeezed.wordBegins()[i]) {
        walk(text, squeezed, i, Prefixes.NONE, candidates);
        walkBehindPrefixes(text, squeezed, i, candidates);
      }
    }

    dropLoneShortForms(candidates);
    candidates.sort(Candidate.LEFTMOST_LONGEST);
    return mentions(text, candidates);
  }

  private void walkBehindPrefixes(
      FoldedText text, Squeezed squeezed, int wordBegin, List<Candidate> candidates) {
    char[] units = squeezed.units();
    int node = LetterTrie.ROOT;
    for (int end = wordBegin; end < units.length; end++) {
      node = prefixes.child(node, units[end]);
      if (node == LetterTrie.NONE) {
        return;
      }

      Prefix prefix = prefixes.value(node);
      if (prefix != null && squeezed.isUnbroken(wordBegin, end + 1)) {
        walk(text, squeezed, end + 1, prefix, candidates);
      }
    }
  }

  /** Follows the names that begin at a place, behind what may stand before them in their word. */
  private void walk(
      FoldedText text, Squeezed squeezed, int begin, Prefix prefix, List<Candidate> candidates) {
    char[] units = squeezed.units();
    int node = LetterTrie.ROOT;
    for (int end = begin; end < units.length; end++) {
      node = trie.child(node, units[end]);
      if (node == LetterTrie.NONE) {
        return;
      }

      NameForm[] forms = trie.value(node);
      if (forms != null) {
        collect(text, squeezed, begin, end + 1, prefix, forms, candidates);
      }
    }
  }

  private void collect(
      FoldedText text,
      Squeezed squeezed,
      int begin,
      int end,
      Prefix prefix,
      NameForm[] forms,
      List<Candidate> candidates) {
    for (NameForm form : forms) {
      Candidate candidate = matcher.match(text, squeezed, begin, end, prefix, form);
      if (candidate != null && !isCaught(text, candidate)) {
        candidates.add(candidate);
        // A short form may yet be dropped; what else bears the name then stands for itself.
        if (!form.shortForm()) {
          return;
        }
      }
    }
  }

  private boolean isCaught(FoldedText text, Candidate candidate) {
    Optional<Meaning> meaning = candidate.form().mention();
    return meaning.isPresent()
        && slotTraps.catches(
            meaning.get().kind(), text.units(), candidate.wordBegin(), candidate.wordEnd());
  }

  private static void dropLoneShortForms(List<Candidate> candidates) {
    Set<String> named = new HashSet<>();
    boolean anyShort = false;
    for (Candidate candidate : candidates) {
      if (candidate.form().shortForm()) {
        anyShort = true;
      } else {
        candidate.form().mention().ifPresent(meaning -> named.add(meaning.entity().id()));
      }
    }

    if (anyShort) {
      candidates.removeIf(
          candidate ->
              candidate.form().shortForm()
                  && !named.contains(candidate.form().mention().orElseThrow().entity().id()));
    }
  }

  private static List<Mention> mentions(FoldedText text, List<Candidate> candidates) {
    List<Mention> mentions = new ArrayList<>();
    int free = 0;
    for (Candidate candidate : candidates) {
      if (candidate.begin() < free) {
        continue;
      }

      free = candidate.end();
      int begin = text.rawBegin(candidate.begin());
      int end = text.rawEnd(candidate.end() - 1);
      candidate
          .form()
          .mention()
          .ifPresent(
              meaning -> mentions.add(new Mention(begin, end, meaning.entity(), meaning.kind())));
    }

    return mentions;
  }
}
