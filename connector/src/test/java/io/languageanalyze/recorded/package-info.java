/**
 * Tests that read recordings of the service and of the emulator, and what other tests need to read
 * them. Begin with {@link io.languageanalyze.recorded.RecordingSource}.
 */
package io.languageanalyze.recorded;
