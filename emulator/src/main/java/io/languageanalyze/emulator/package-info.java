/**
 * A strict local stand-in for the job API of Azure AI Language: the public API of the emulator.
 *
 * <p>Begin with {@link io.languageanalyze.emulator.LanguageEmulator}, which starts one. {@link
 * io.languageanalyze.emulator.Fault}, {@link io.languageanalyze.emulator.JobTime} and {@link
 * io.languageanalyze.emulator.Limits} say how it behaves; {@link
 * io.languageanalyze.emulator.RecordedRequest}, {@link io.languageanalyze.emulator.JobInfo} and
 * {@link io.languageanalyze.emulator.Stats} say what has happened.
 *
 * <p>The other packages are no API, although their types are public. Only {@code LanguageEmulator}
 * may know them: the other types of this package are values, which all packages use.
 */
package io.languageanalyze.emulator;
