package io.languageanalyze.emulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.languageanalyze.emulator.analysis.ApiVersion;

@AnalyzeClasses(
    packages = "io.languageanalyze.emulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.languageanalyze.emulator";

  @ArchTest
  static final ArchRule DEPENDENCIES =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "..",
              "java..",
              "com.sun.net.httpserver..",
              "com.fasterxml.jackson..",
              "org.checkerframework.checker.nullness.qual..")
          .because("a stand-in that shares code with the connector would share its mistakes");

  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("front")
          .definedBy(belongToAnyOf(LanguageEmulator.class, Main.class))
          .layer("http")
          .definedBy(ROOT + ".http")
          .layer("job")
          .definedBy(ROOT + ".job")
          .layer("analysis")
          .definedBy(resideInAPackage(ROOT + ".analysis").and(not(belongToAnyOf(ApiVersion.class))))
          .layer("version")
          .definedBy(belongToAnyOf(ApiVersion.class))
          .layer("values")
          .definedBy(
              resideInAPackage(ROOT).and(not(belongToAnyOf(LanguageEmulator.class, Main.class))))
          .whereLayer("front")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("http")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("job")
          .mayOnlyBeAccessedByLayers("front", "http")
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("version")
          .mayOnlyBeAccessedByLayers("http", "job", "analysis")
          .whereLayer("values")
          .mayOnlyBeAccessedByLayers("front", "http", "job", "analysis")
          .because("an analyzer can be read without jobs, and jobs without HTTP");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that is part of a circle cannot be understood by itself");

  @ArchTest
  static final ArchRule NO_CYCLES_OF_CLASSES =
      slices()
          .assignedFrom(new OutermostClass())
          .should()
          .beFreeOfCycles()
          .because("classes that know one another in a circle can only be read all at once");

  @ArchTest
  static final ArchRule HTTP_IN_HTTP =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".job", ROOT + ".analysis")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.net.httpserver..")
          .because("what the service answers does not depend on the server that sends it");

  /** A class with the classes inside it. */
  private static final class OutermostClass implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getName().replaceAll("\\$.*", ""));
    }

    @Override
    public String getDescription() {
      return "outermost classes";
    }
  }
}
