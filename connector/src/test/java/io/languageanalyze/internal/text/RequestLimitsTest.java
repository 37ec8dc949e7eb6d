package io.languageanalyze.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RequestLimitsTest {

  @Test
  void envelope_takesBytesOnly() {
    assertEquals(new RequestLimits(25, 125_000, 999_000), RequestLimits.TEXT.lessBytes(1_000));
  }
}
