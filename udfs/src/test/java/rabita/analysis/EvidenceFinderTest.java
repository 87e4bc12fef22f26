package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rabita.entities.Entity;
import rabita.entities.EntityType;
import rabita.entities.Mention;
import rabita.entities.MentionKind;

/** Pairs from mentions put down by hand: a mention is an entity, a sentence and a token. */
class EvidenceFinderTest {
  private static final EvidenceFinder FINDER =
      new EvidenceFinder(Set.of(MentionKind.COUNTRY, MentionKind.PERSON));

  @Test
  void findsNothingWhereFewerThanTwoAreNamed() {
    assertThat(FINDER.find(List.of())).isEmpty();
    assertThat(FINDER.find(List.of(state("PAK", 0, 1), state("PAK", 0, 5)))).isEmpty();
  }

  @Test
  void countsAPairOnceInASentenceHoweverOftenItIsNamed() {
    List<NamedMention> mentions =
        List.of(state("PAK", 0, 1), state("RUS", 0, 3), state("PAK", 0, 7), state("RUS", 0, 9));

    assertThat(shown(Level.COUNTRY, mentions))
        .containsExactly(
            "PAK RUS sentence 0 of 2 actors, 4 mentions",
            "PAK RUS document of 2 actors, 4 mentions");
  }

  @Test
  void pairsOfTwoSentencesAreOfTheDocumentOnly() {
    List<NamedMention> mentions = List.of(state("RUS", 0, 1), state("PAK", 3, 40));

    assertThat(shown(Level.COUNTRY, mentions))
        .containsExactly("PAK RUS document of 2 actors, 2 mentions");
  }

  @Test
  void makesEachPairOfThreeActors() {
    List<NamedMention> mentions =
        List.of(state("RUS", 2, 1), state("IRN", 2, 2), state("PAK", 2, 3), state("IRN", 4, 50));

    assertThat(shown(Level.COUNTRY, mentions))
        .containsExactly(
            "IRN PAK sentence 2 of 3 actors, 2 mentions",
            "IRN RUS sentence 2 of 3 actors, 2 mentions",
            "PAK RUS sentence 2 of 3 actors, 2 mentions",
            "IRN PAK document of 3 actors, 3 mentions",
            "IRN RUS document of 3 actors, 3 mentions",
            "PAK RUS document of 3 actors, 2 mentions");
  }

  @Test
  void aPersonStandsForItsStateAmongStatesAndForItselfAmongEntities() {
    List<NamedMention> mentions = List.of(person("imran-khan", "PAK", 0, 1), state("RUS", 0, 4));

    assertThat(shown(Level.COUNTRY, mentions)).first().asString().startsWith("PAK RUS sentence 0");
    assertThat(shown(Level.ENTITY, mentions))
        .first()
        .asString()
        .startsWith("RUS imran-khan sentence 0");
  }

  @Test
  void aStateAndItsSpeakerAreOneActorAmongStatesAndTwoAmongEntities() {
    List<NamedMention> mentions = List.of(person("imran-khan", "PAK", 0, 1), state("PAK", 0, 4));

    assertThat(shown(Level.COUNTRY, mentions)).isEmpty();
    assertThat(shown(Level.ENTITY, mentions)).hasSize(2);
  }

  @Test
  void kindsThatDoNotCountStandForNoState() {
    NamedMention city = named("karachi", MentionKind.CITY, Optional.of("PAK"), 0, 1);

    assertThat(shown(Level.COUNTRY, List.of(city, state("RUS", 0, 4)))).isEmpty();
    assertThat(shown(Level.ENTITY, List.of(city, state("RUS", 0, 4)))).hasSize(2);
  }

  @Test
  void whoStandsForNoStateIsNoneOfTheActorsOfAUnit() {
    NamedMention agency = named("irna", MentionKind.PERSON, Optional.empty(), 0, 0);
    List<NamedMention> mentions = List.of(agency, state("PAK", 0, 2), state("RUS", 0, 4));

    assertThat(shown(Level.COUNTRY, mentions))
        .first()
        .isEqualTo("PAK RUS sentence 0 of 2 actors, 2 mentions");
    assertThat(shown(Level.ENTITY, mentions)).hasSize(6).first().asString().contains("of 3 actors");
  }

  @Test
  void showsThePairByTheMentionsThatStandClosest() {
    List<NamedMention> mentions =
        List.of(state("PAK", 0, 0), state("RUS", 0, 9), state("RUS", 0, 20), state("PAK", 0, 22));

    Evidence closest = FINDER.find(mentions).get(0);

    assertThat(closest.mentionA().token()).isEqualTo(22);
    assertThat(closest.mentionB().token()).isEqualTo(20);
    assertThat(closest.distance()).isEqualTo(2);
  }

  @Test
  void ofPairsThatStandEquallyCloseTheFirstIsShown() {
    List<NamedMention> mentions =
        List.of(state("PAK", 0, 0), state("RUS", 0, 3), state("PAK", 0, 6), state("RUS", 0, 9));

    Evidence closest = FINDER.find(mentions).get(0);

    assertThat(closest.mentionA().token()).isZero();
    assertThat(closest.mentionB().token()).isEqualTo(3);
  }

  /** The two that are shown are found in one walk; trying all pairs must find no closer ones. */
  @Test
  void noOtherTwoMentionsStandCloser() {
    Random random = new Random(20210914);
    for (int round = 0; round < 500; round++) {
      List<NamedMention> mentions = random(random);
      for (Evidence evidence : FINDER.find(mentions)) {
        assertThat(evidence.distance()).isEqualTo(nearest(evidence, mentions));
      }
    }
  }

  @Test
  void aUnitOfActorsMakesEachPairOnce() {
    Random random = new Random(20210930);
    for (int round = 0; round < 500; round++) {
      List<Evidence> evidence = FINDER.find(random(random));
      for (Evidence one : evidence) {
        assertThat(evidence.stream().filter(other -> unit(other).equals(unit(one))))
            .hasSize(one.actors() * (one.actors() - 1) / 2)
            .extracting(pair -> pair.a() + " " + pair.b())
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void evidenceIsOfTwoActorsInOrder() {
    NamedMention pakistan = state("PAK", 0, 0);
    NamedMention russia = state("RUS", 0, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Evidence(
                    Level.COUNTRY,
                    "RUS",
                    "PAK",
                    Unit.DOCUMENT,
                    OptionalInt.empty(),
                    russia,
                    pakistan,
                    1,
                    2,
                    2))
        .withMessage("Cannot make evidence of RUS and PAK among 2 actors");
  }

  private static List<String> shown(Level level, List<NamedMention> mentions) {
    return FINDER.find(mentions).stream()
        .filter(evidence -> evidence.level() == level)
        .map(
            evidence ->
                "%s %s %s of %s actors, %s mentions"
                    .formatted(
                        evidence.a(),
                        evidence.b(),
                        place(evidence),
                        evidence.actors(),
                        evidence.mentions()))
        .toList();
  }

  private static String place(Evidence evidence) {
    return evidence.sentence().isPresent()
        ? evidence.unit().label() + " " + evidence.sentence().getAsInt()
        : evidence.unit().label();
  }

  private static String unit(Evidence evidence) {
    return evidence.level() + place(evidence);
  }

  private static int nearest(Evidence evidence, List<NamedMention> mentions) {
    return of(evidence.a(), evidence, mentions)
        .flatMap(a -> of(evidence.b(), evidence, mentions).map(b -> Math.abs(a - b)))
        .min()
        .orElseThrow();
  }

  private static IntStream of(String actor, Evidence evidence, List<NamedMention> mentions) {
    return mentions.stream()
        .filter(
            named ->
                evidence.sentence().isEmpty() || evidence.sentence().getAsInt() == named.sentence())
        .filter(named -> named.mention().entity().id().equals(actor))
        .mapToInt(NamedMention::token);
  }

  private static List<NamedMention> random(Random random) {
    List<NamedMention> mentions = new ArrayList<>();
    int token = 0;
    int sentence = 0;
    for (int i = random.nextInt(12); i > 0; i--) {
      sentence += random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
      token += 1 + random.nextInt(9);
      mentions.add(
          state(List.of("IRN", "PAK", "RUS", "CHN").get(random.nextInt(4)), sentence, token));
    }

    return mentions;
  }

  private static NamedMention state(String code, int sentence, int token) {
    return named(code, MentionKind.COUNTRY, Optional.of(code), sentence, token);
  }

  private static NamedMention person(String id, String country, int sentence, int token) {
    return named(id, MentionKind.PERSON, Optional.of(country), sentence, token);
  }

  private static NamedMention named(
      String id, MentionKind kind, Optional<String> country, int sentence, int token) {
    Entity entity = new Entity(id, id, EntityType.PLACE, List.of(), Optional.empty());
    Mention mention = new Mention(token * 10, token * 10 + 5, entity, kind);
    return new NamedMention(mention, sentence, token, country);
  }
}
