package io.languageanalyze.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.languageanalyze.emulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule DEPENDENCIES =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.languageanalyze.emulator",
              "java..",
              "com.sun.net.httpserver..",
              "com.fasterxml.jackson..",
              "org.checkerframework.checker.nullness.qual..")
          .because("a stand-in that shares code with the connector would share its mistakes");
}
