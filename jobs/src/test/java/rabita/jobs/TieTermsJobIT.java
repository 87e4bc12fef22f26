package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/** Five English sentences: three with a term of cooperation, two of conflict. */
class TieTermsJobIT extends SparkTest {
  private static final Corpus CORPUS =
      new Corpus()
          .document("d1", "s1", "en", "2021-09-14", "PAK RUS + +", "PAK RUS + -", "IRN +")
          .document("d2", "s1", "en", null, "PAK RUS not", "CHN -")
          .document("d3", "s1", "ru", "2021-09-14", "PAK RUS", "RUS");

  private static Found found;

  @BeforeAll
  static void count() {
    found =
        Found.of(
                TieTermsJob.TABLE,
                TieTermsJob.rows(NamingsJob.rows(CORPUS.accepted(spark), Optional.empty())))
            .where("basis", "article");
  }

  /** 2 · 5 / (3 · 3) = 1.1111 and 1 · 5 / (3 · 2) = 0.8333; intervals by Agresti in Python. */
  @Test
  void termsOfAPairAreHeldAgainstTheBaseRateOfTheLanguage() {
    Found all = found.where("language", "en", "granularity", "all", "a", "PAK");

    assertThat(all.show("n_sentences, n_cooperation, n_conflict, n")).containsExactly("3 2 1 5");
    assertThat(all.show("base_cooperation, base_conflict")).containsExactly("0.6000 0.4000");
    assertThat(all.show("lift_cooperation, lift_cooperation_low, lift_cooperation_high"))
        .containsExactly("1.1111 0.6432 1.9193");
    assertThat(all.show("lift_conflict, lift_conflict_low, lift_conflict_high"))
        .containsExactly("0.8333 0.2848 2.4380");
  }

  /** The undated d2 counts in no year. */
  @Test
  void yearsAreStrata() {
    assertThat(
            found
                .where("granularity", "year")
                .show("language, period_start, n_sentences, n_cooperation, n_conflict, n"))
        .containsExactly("en 2021-01-01 2 2 1 3", "ru 2021-01-01 1 0 0 2");
  }

  /** Where no sentence has a term there is no base rate to compare with. */
  @Test
  void aLanguageWithoutTermsHasNoLift() {
    assertThat(
            found
                .where("language", "ru", "granularity", "all")
                .show("base_cooperation, lift_cooperation, lift_cooperation_low"))
        .containsExactly("0.0000 - -");
  }

  @Test
  void languagesAreNotSummed() {
    assertThat(found.where("language", "*").rows()).isEmpty();
    assertThat(found.show("level")).containsOnly("country");
  }

  @Test
  void aSentenceThatNamesTwoStatesIsOneRowOfEvidenceTerms() {
    Found terms = Found.of(EvidenceTermsJob.TABLE, EvidenceTermsJob.rows(CORPUS.accepted(spark)));

    assertThat(
            terms.show(
                "doc_id, sentence_index, n_verbal_cooperation, n_material_conflict, is_negated,"
                    + " is_planned"))
        .containsExactly(
            "d1 0 2 0 false false",
            "d1 1 1 1 false false",
            "d2 0 0 0 true false",
            "d3 0 0 0 false false");
  }
}
