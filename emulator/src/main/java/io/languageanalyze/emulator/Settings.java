package io.languageanalyze.emulator;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** How an emulator is set up; see {@link LanguageEmulator.Builder}. */
record Settings(
    String host,
    int port,
    CurrentKey apiKey,
    String bearerToken,
    Clock clock,
    JobTime jobTime,
    Limits limits,
    int submitsPerSecond,
    int pollsPerSecond,
    int pageSize,
    int maxPageSize,
    boolean recordBodies,
    String basePath,
    UnaryOperator<String> links,
    List<CustomProject> projects) {}
