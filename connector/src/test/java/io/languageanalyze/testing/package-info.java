/**
 * What tests of several packages use: a clock, a service in memory with its faults, a state store
 * that crashes when ordered to. No tests.
 */
package io.languageanalyze.testing;
