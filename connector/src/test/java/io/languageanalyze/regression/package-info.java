/**
 * Inputs that found a bug once, each as a test that says what went wrong. They stay, whatever
 * becomes of the code they failed in.
 */
package io.languageanalyze.regression;
