/**
 * The jobs of the emulator: checks submits, keeps jobs, and states how far they are. It is no API.
 *
 * <p>Begin with {@link io.languageanalyze.emulator.job.SubmitValidator}, which makes a {@link
 * io.languageanalyze.emulator.job.Submission} of a request body, {@link
 * io.languageanalyze.emulator.job.JobStore}, which makes a {@link
 * io.languageanalyze.emulator.job.Job} of it, and {@link io.languageanalyze.emulator.job.JobView},
 * which writes a job's state. {@link io.languageanalyze.emulator.job.Kinds} lists the kinds of
 * task, each with its analyzer and parameters.
 *
 * <p>It must not know HTTP: what it refuses is a {@link
 * io.languageanalyze.emulator.job.ServiceRefusal}.
 */
package io.languageanalyze.emulator.job;
