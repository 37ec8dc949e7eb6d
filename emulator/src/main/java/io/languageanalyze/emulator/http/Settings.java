package io.languageanalyze.emulator.http;

import io.languageanalyze.emulator.CustomProject;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Limits;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** How an emulator is set up; see {@link LanguageEmulator.Builder}. */
public record Settings(
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
