package io.languageanalyze.emulator;

/**
 * What the emulator has counted since it started.
 *
 * @param jobs jobs accepted
 * @param jobsInFlight jobs accepted and not yet ended
 * @param peakJobsInFlight the highest number of jobs in flight at any submit
 * @param submits submit requests, whatever was answered
 * @param polls state requests, whatever was answered
 * @param cancels cancel requests, whatever was answered
 * @param throttledSubmits submits answered 429
 * @param throttledPolls polls answered 429
 * @param refusedSubmits submits answered with another 4xx
 * @param documents documents of accepted jobs
 * @param textRecords records that would be billed: for each document with text, its text elements
 *     divided by 1,000, rounded up, for each task
 * @param faults times an injected fault has struck
 */
public record Stats(
    long jobs,
    long jobsInFlight,
    long peakJobsInFlight,
    long submits,
    long polls,
    long cancels,
    long throttledSubmits,
    long throttledPolls,
    long refusedSubmits,
    long documents,
    long textRecords,
    long faults) {}
