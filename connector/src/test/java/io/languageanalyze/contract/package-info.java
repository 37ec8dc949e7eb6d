/**
 * What users and the structure of the code can rely on: layers, dependencies, schemas, what
 * compiles, and what the README says.
 */
package io.languageanalyze.contract;
