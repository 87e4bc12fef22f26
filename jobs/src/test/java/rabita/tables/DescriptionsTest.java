package rabita.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.jobs.Tables;

class DescriptionsTest {
  private static final Table TABLE =
      Table.of(
              "visits",
              "A visit",
              "guest, day",
              """
              guest STRING NOT NULL COMMENT 'Who came',
              day DATE NOT NULL COMMENT 'When, a | b',
              hours DOUBLE COMMENT 'How long'
              """)
          .references("guest", "people", "id")
          .unit("hour", "hours");

  static Stream<Table> tables() {
    return Tables.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasADescriptionAndAPublishedType(Table table) {
    for (StructField column : table.schema().fields()) {
      assertThat(column.getComment().isDefined()).as(table.name() + "." + column.name()).isTrue();
      assertThat(Descriptions.meaning(column)).as(table.name() + "." + column.name()).isNotBlank();
      assertThat(ColumnType.of(column.dataType())).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyReferenceNamesColumnsOfATable(Table table) {
    for (Reference reference : table.references()) {
      Table other =
          tables()
              .filter(known -> known.name().equals(reference.table()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No table " + reference.table()));
      assertThat(reference.others()).hasSameSizeAs(reference.columns()).isEqualTo(other.key());
    }
  }

  @Test
  void codebookTellsKeyReferenceTypeAndUnit() {
    assertThat(Codebook.markdown(List.of(TABLE)))
        .contains(
            """
            ## visits

            One row is: A visit.

            Key: `guest`, `day`

            Reference: `guest` to `id` of `people`

            | column | type | null | unit | meaning |
            | --- | --- | --- | --- | --- |
            | guest | string | no |  | Who came |
            | day | date | no |  | When, a \\| b |
            | hours | double | yes | hour | How long |
            """);
  }

  @Test
  void aUnitOrReferenceOfAnUnknownColumnIsRefused() {
    assertThatThrownBy(() -> TABLE.unit("hour", "minutes")).hasMessageContaining("minutes");
    assertThatThrownBy(() -> TABLE.references("host", "people", "id")).hasMessageContaining("host");
  }

  @Test
  void aNestedColumnIsRefused() {
    assertThatThrownBy(() -> ColumnType.of(DataTypes.createArrayType(DataTypes.StringType)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("ARRAY<STRING>");
  }
}
