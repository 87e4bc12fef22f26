package rabita.jobs;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import rabita.entities.Entities;
import rabita.entities.Entity;
import rabita.study.Study;
import rabita.tables.Table;

/** Input: the study and the language data. Output: {@link #TABLE}. */
public final class EntitiesJob {
  public static final Table TABLE =
      Table.of(
          "entities",
          "An entity that the run looked for",
          "entity_id",
          """
          entity_id STRING NOT NULL COMMENT 'Readable, stable id',
          name STRING NOT NULL COMMENT 'English name',
          type STRING NOT NULL COMMENT 'country, place, person or organization',
          country STRING COMMENT 'State that it stands for if always the same (ISO 3166-1 alpha-3)',
          wikidata STRING COMMENT 'Wikidata id where certain'
          """);

  private EntitiesJob() {}

  public static Dataset<Row> rows(SparkSession spark, Study study) {
    List<Row> rows =
        Entities.of(study.languages(), study.actors()).stream().map(EntitiesJob::row).toList();
    return spark.createDataFrame(rows, TABLE.schema());
  }

  private static Row row(Entity entity) {
    return RowFactory.create(
        entity.id(),
        entity.name(),
        entity.type().label(),
        entity.countryOn(Optional.empty()).orElse(null),
        entity.wikidata().orElse(null));
  }
}
