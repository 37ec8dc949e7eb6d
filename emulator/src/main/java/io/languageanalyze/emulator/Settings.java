package io.languageanalyze.emulator;

import java.time.Clock;
import java.util.List;

/** How an emulator is set up; see {@link LanguageEmulator.Builder}. */
record Settings(
    String host,
    int port,
    String apiKey,
    String bearerToken,
    Clock clock,
    JobTime jobTime,
    Limits limits,
    int submitsPerSecond,
    int pollsPerSecond,
    int pageSize,
    int maxPageSize,
    boolean recordBodies,
    List<CustomProject> projects) {}
