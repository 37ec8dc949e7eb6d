package io.languageanalyze.internal.beam;

import io.languageanalyze.model.DeadLetter;
import java.nio.charset.StandardCharsets;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;

/** Converts dead letters to {@link BadRecord}s for Beam's error handlers, without document text. */
public final class BadRecords {

  private BadRecords() {}

  public static BadRecord of(DeadLetter deadLetter) {
    String record =
        "{\"id\":%s,\"task\":%s}"
            .formatted(
                quoted(deadLetter.getDocument().getId()),
                deadLetter.getTaskName() == null ? "null" : quoted(deadLetter.getTaskName()));
    return BadRecord.builder()
        .setRecord(
            BadRecord.Record.builder()
                .setHumanReadableJsonRecord(record)
                .setEncodedRecord(record.getBytes(StandardCharsets.UTF_8))
                .setCoder("UTF-8 JSON")
                .build())
        .setFailure(
            BadRecord.Failure.builder()
                .setException(exception(deadLetter))
                .setDescription(deadLetter.getMessage())
                .build())
        .build();
  }

  private static String exception(DeadLetter deadLetter) {
    String reason = deadLetter.getReason().name();
    return deadLetter.getCode() == null ? reason : reason + " (" + deadLetter.getCode() + ")";
  }

  private static String quoted(String value) {
    return '"'
        + new String(
            com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(value))
        + '"';
  }
}
