/**
 * The analyzers of the emulator: simple rules that analyze one document for one task. It is no API.
 *
 * <p>Begin with {@link io.languageanalyze.emulator.analysis.TaskAnalyzer}, which each kind of task
 * implements, and {@link io.languageanalyze.emulator.analysis.TaskInput}, which is all that an
 * analyzer sees. {@link io.languageanalyze.emulator.analysis.DocumentText} holds what several
 * analyzers ask of a text. The recognizers {@code Patterns}, {@code Names} and {@code SpokenForms}
 * add to the {@code Findings} they are given. The word lists are resources beside this package.
 *
 * <p>It must know neither jobs nor HTTP. Of this package, the one type that all may use is {@link
 * io.languageanalyze.emulator.analysis.ApiVersion}: kinds, parameters and results depend on it.
 */
package io.languageanalyze.emulator.analysis;
