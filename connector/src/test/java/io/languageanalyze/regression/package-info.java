/**
 * Inputs that found a bug once, each as a test that says what went wrong. They stay, whatever
 * becomes of the code they failed in. A seed depends on all that is drawn before: where it does not
 * reach its mistake any more, the test says which other test fails with it.
 */
package io.languageanalyze.regression;
