/** What documents cost in stages and in whole runs. */
package io.languageanalyze.benchmarks;
