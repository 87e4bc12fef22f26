package rabita;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The wall between the linguistic core and Spark, and the one direction in which data flows. */
@AnalyzeClasses(packages = "rabita", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] CORE = {
    "rabita.text..",
    "rabita.dates..",
    "rabita.entities..",
    "rabita.study..",
    "rabita.analysis..",
    "rabita.counting.."
  };

  @ArchTest
  static final ArchRule coreKnowsNoSparkAndNoFiles =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.hadoop..",
              "scala..",
              "rabita.sql..",
              "java.nio.file..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("rabita.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule textKnowsNoOtherPackage =
      noClasses()
          .that()
          .resideInAPackage("rabita.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("rabita.dates..", "rabita.entities..", "rabita.study..");

  @ArchTest
  static final ArchRule nothingAsksTheClock =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");
}
