package io.languageanalyze.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import io.languageanalyze.LanguageAnalyzeIO;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.transforms.DoFn;

/** The rules of the structure; {@code docs/INVARIANTS.md} lists them in words. */
@AnalyzeClasses(
    packagesOf = LanguageAnalyzeIO.class,
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.OnlyConnector.class})
class ArchitectureTest {

  /** The emulator stands on the same class path and has rules of its own. */
  static final class OnlyConnector implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/io/languageanalyze/emulator/");
    }
  }

  private static final Set<String> PUBLIC_IN_ROOT =
      Set.of("LanguageAnalyzeIO", "AnalysisResults", "AnalysisMetrics", "Views", "View");

  @ArchTest
  static final ArchRule LAYERS =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.languageanalyze..")
          .layer("model")
          .definedBy("io.languageanalyze.model")
          .layer("result")
          .definedBy("io.languageanalyze.model.result")
          .layer("task")
          .definedBy("io.languageanalyze.model.task")
          .layer("text")
          .definedBy("io.languageanalyze.internal.text")
          .layer("chunk")
          .definedBy("io.languageanalyze.internal.chunk")
          .layer("input")
          .definedBy("io.languageanalyze.internal.input")
          .layer("transport")
          .definedBy("io.languageanalyze.internal.transport")
          .layer("client")
          .definedBy("io.languageanalyze.internal.client")
          .layer("engine")
          .definedBy("io.languageanalyze.internal.engine")
          .layer("merge")
          .definedBy("io.languageanalyze.internal.merge")
          .layer("beam")
          .definedBy("io.languageanalyze.internal.beam")
          .layer("view")
          .definedBy("io.languageanalyze.internal.view")
          .layer("root")
          .definedBy("io.languageanalyze")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("beam")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("view")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("merge")
          .mayOnlyBeAccessedByLayers("beam", "root")
          .whereLayer("input")
          .mayOnlyBeAccessedByLayers("beam", "root")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("merge", "beam", "root")
          .whereLayer("client")
          .mayOnlyBeAccessedByLayers("engine", "input", "merge", "beam", "root")
          .whereLayer("transport")
          .mayOnlyBeAccessedByLayers("client")
          .whereLayer("chunk")
          .mayOnlyBeAccessedByLayers("input", "merge", "beam", "root")
          .whereLayer("task")
          .mayOnlyBeAccessedByLayers("chunk", "input", "client", "engine", "merge", "beam", "root")
          .whereLayer("result")
          .mayOnlyBeAccessedByLayers("task", "client", "engine", "merge", "beam", "view", "root")
          .because("dependencies point one way, so that each layer can be read and tested alone");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("io.languageanalyze.internal.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a cycle makes one package of two");

  @ArchTest
  static final ArchRule ENGINE_WITHOUT_BEAM =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.languageanalyze.internal.engine",
              "io.languageanalyze.internal.merge",
              "io.languageanalyze.internal.chunk",
              "io.languageanalyze.internal.input",
              "io.languageanalyze.internal.text")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..")
          .because("the engine is tested in milliseconds and runs the same on every runner");

  @ArchTest
  static final ArchRule VIEWS_KNOW_VALUES_ONLY =
      classes()
          .that()
          .resideInAPackage("io.languageanalyze.internal.view")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "io.languageanalyze.model..",
              "io.languageanalyze.internal.view",
              "com.fasterxml.jackson.databind.node..",
              "org.apache.beam.sdk.schemas..",
              "org.apache.beam.sdk.values..",
              "org.checkerframework..")
          .because("a view is a pure function of a result");

  @ArchTest
  static final ArchRule MODEL_IS_LIGHT =
      classes()
          .that()
          .resideInAPackage("io.languageanalyze.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "io.languageanalyze.model..",
              "com.google.auto.value..",
              "com.fasterxml.jackson.annotation..",
              "org.apache.beam.sdk.schemas..",
              "org.checkerframework..")
          .because("values are what users compile against");

  @ArchTest
  static final ArchRule FEW_PUBLIC_CLASSES =
      classes()
          .that()
          .resideInAPackage("io.languageanalyze")
          .and()
          .areTopLevelClasses()
          .and()
          .haveModifier(JavaModifier.PUBLIC)
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "be one of " + PUBLIC_IN_ROOT,
                      (JavaClass c) -> PUBLIC_IN_ROOT.contains(c.getSimpleName()))))
          .because("what is public cannot change");

  @ArchTest
  static final ArchRule DO_FNS =
      classes()
          .that()
          .areAssignableTo(DoFn.class)
          .should()
          .resideInAPackage("io.languageanalyze.internal.beam")
          .andShould()
          .haveSimpleNameEndingWith("Fn")
          .because("steps are no API, and a reader knows them by their name");

  @ArchTest
  static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .doNotHaveSimpleName("RunnerClock")
          .and()
          .resideOutsideOfPackages(
              "io.languageanalyze.internal.client", "io.languageanalyze.internal.transport")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class)
          .because("a decision that reads a clock cannot be tested");

  @ArchTest
  static final ArchRule NO_IMPLICIT_INPUTS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("randomness is handed in, and a library prints nothing");

  @ArchTest
  static final ArchRule SCHEMA_GETTERS =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(DefaultSchema.class)
          .and()
          .haveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveNameMatching("(get|is)[A-Z].*|toBuilder")
          .because("Beam leaves any other method out of the schema without a word");
}
