package io.languageanalyze.emulator;

/**
 * What the emulator has counted since it started.
 *
 * @param jobs jobs accepted
 * @param jobsInFlight jobs accepted and not yet ended
 * @param peakJobsInFlight the highest number of jobs in flight at any submit
 * @param submits submit requests, whatever the response
 * @param polls state requests, whatever the response
 * @param cancels cancel requests, whatever the response
 * @param throttledSubmits submits refused with 429
 * @param throttledPolls polls refused with 429
 * @param refusedSubmits submits refused with another 4xx
 * @param documents documents of accepted jobs
 * @param textRecords records that would be billed: for each document with text, its text elements
 *     in thousands, rounded up, for each task
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
