package rabita;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** No table can depend on when it was made, or on chance. */
@AnalyzeClasses(packages = "rabita", importOptions = DoNotIncludeTests.class)
class ClockTest {
  @ArchTest
  static final ArchRule nothingAsksForTheTimeOfDay =
      noClasses().should().callMethodWhere(target(nameMatching("now|currentTimeMillis")));

  @ArchTest
  static final ArchRule noColumnIsOfTheTimeOfDayOrOfChance =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("current_.*|now|rand|randn|uuid|shuffle|monotonically.*"))
                  .and(target(owner(nameMatching("org.apache.spark.sql.functions")))));
}
