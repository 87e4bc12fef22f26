package rabita.sql;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The types of what the functions return, as DDL. */
final class SqlTypes {
  static final StructType SENTENCE =
      StructType.fromDDL("sentence_index INT, begin INT, end INT, text STRING, n_tokens INT");

  static final StructType TOKEN =
      StructType.fromDDL(
          "sentence_index INT, token_index INT, begin INT, end INT, token STRING, norm STRING,"
              + " kind STRING");

  static final StructType WORD = StructType.fromDDL("word STRING, surface STRING");

  static final StructType MENTION =
      StructType.fromDDL(
          "sentence_index INT, begin INT, end INT, surface STRING, entity_id STRING, kind STRING,"
              + " country STRING");

  static final StructType DATE =
      StructType.fromDDL(
          "sentence_index INT, begin INT, end INT, surface STRING, calendar STRING, granularity"
              + " STRING, timex STRING, edtf STRING, earliest DATE, latest DATE, relative BOOLEAN,"
              + " anchor DATE, role STRING");

  static final StructType EVIDENCE =
      StructType.fromDDL(
          "level STRING, a STRING, b STRING, unit STRING, sentence_index INT, a_begin INT, a_end"
              + " INT, b_begin INT, b_end INT, distance INT, n_actors INT, n_mentions"
              + " INT");

  static final StructType THEME_MENTION =
      StructType.fromDDL("sentence_index INT, begin INT, end INT, surface STRING, theme STRING");

  static final StructType SENTENCE_TERMS =
      StructType.fromDDL(
          "sentence_index INT, n_verbal_cooperation INT, n_material_cooperation INT,"
              + " n_verbal_conflict INT, n_material_conflict INT, is_negated BOOLEAN, is_planned"
              + " BOOLEAN, is_quoted BOOLEAN");

  static final StructType NAMING =
      StructType.fromDDL(
          "level STRING, a STRING, b STRING, theme STRING, focus BOOLEAN, n_sentences INT,"
              + " n_mentions INT, n_cooperation INT, n_conflict INT, fraction BIGINT,"
              + " sentence_fractions BIGINT, n_others INT, n_sentence_others INT");

  static final StructType PERIOD_NAMING =
      StructType.fromDDL(
          "level STRING, a STRING, b STRING, theme STRING, granularity STRING, period_start DATE,"
              + " n_sentences INT, n_mentions INT");

  static final StructType TRIAD =
      StructType.fromDDL("a STRING, b STRING, c STRING, n_sentences INT");

  static final StructType LANGUAGE = StructType.fromDDL("language STRING, confidence DOUBLE");

  static final StructType ASSOCIATION =
      StructType.fromDDL(
          "lift DOUBLE, lift_low DOUBLE, lift_high DOUBLE, npmi DOUBLE, g2 DOUBLE, p_value DOUBLE,"
              + " log_odds_ratio DOUBLE, jaccard DOUBLE, share_a DOUBLE, share_b DOUBLE,"
              + " low_support BOOLEAN");

  static final StructType RATIO_CELL = StructType.fromDDL("n_ab BIGINT, expected_bin INT");

  static final StructType RATIO_CELL_PAIRS =
      StructType.fromDDL("n_ab BIGINT, expected_bin INT, n_pairs BIGINT");

  static final StructType RATIO_PRIOR =
      StructType.fromDDL("alpha1 DOUBLE, beta1 DOUBLE, alpha2 DOUBLE, beta2 DOUBLE, p DOUBLE");

  static final StructType SHRUNKEN = StructType.fromDDL("ebgm DOUBLE, eb05 DOUBLE");

  static final StructType SHARE =
      StructType.fromDDL("share DOUBLE, share_low DOUBLE, share_high DOUBLE");

  static final StructType SERIES =
      StructType.fromDDL("period_start DATE, n_documents BIGINT, n_total BIGINT");

  static final StructType BURST =
      StructType.fromDDL(
          "first DATE, last DATE, burst_level INT, weight DOUBLE, s DOUBLE, gamma DOUBLE,"
              + " n_documents BIGINT");

  static final StructType CHANGE =
      StructType.fromDDL(
          "period_start DATE, rate_before DOUBLE, rate_after DOUBLE, penalty DOUBLE, agrees"
              + " BOOLEAN");

  static final StructType NETWORK_TIE = StructType.fromDDL("a STRING, b STRING, n_ab BIGINT");

  static final StructType ACTOR_BETWEENNESS =
      StructType.fromDDL("actor STRING, betweenness DOUBLE");

  static final StructType OCCASION = StructType.fromDDL("similarity DOUBLE, shared STRING");

  static final StructType ANNOTATION =
      StructType.fromDDL(
              "text STRING, title STRING, text_sha256 STRING, normalized_sha256 STRING, language"
                  + " STRING, language_confidence DOUBLE, published_on DATE, published_at TIMESTAMP,"
                  + " published_basis STRING, published_unreadable BOOLEAN, n_chars INT, n_sentences"
                  + " INT, n_tokens INT, segments BINARY")
          .add("mentions", array(MENTION))
          .add("dates", array(DATE))
          .add("evidence", array(EVIDENCE))
          .add("namings", array(NAMING))
          .add("period_namings", array(PERIOD_NAMING))
          .add("themes", array(THEME_MENTION))
          .add("terms", array(SENTENCE_TERMS))
          .add("triads", array(TRIAD))
          .add("signature", DataTypes.BinaryType);

  private SqlTypes() {}

  static org.apache.spark.sql.types.ArrayType array(StructType element) {
    return org.apache.spark.sql.types.DataTypes.createArrayType(element, false);
  }
}
