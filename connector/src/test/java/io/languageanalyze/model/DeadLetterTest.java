package io.languageanalyze.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.languageanalyze.internal.client.Clients;
import java.util.Map;
import org.apache.beam.sdk.schemas.SchemaRegistry;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadLetterTest {

  private static final SchemaRegistry REGISTRY = SchemaRegistry.createDefault();

  private static DeadLetter deadLetter(DeadLetterReason reason) {
    return DeadLetter.of(
        DocumentInfo.of("t-1", Map.of()), "pii", reason, "InvalidArgument", null, "is blank");
  }

  @ParameterizedTest
  @EnumSource(DeadLetterReason.class)
  void reason_isAStringInARow_andAnEnumInJava(DeadLetterReason reason) throws Exception {
    DeadLetter value = deadLetter(reason);
    Row row = REGISTRY.getToRowFunction(DeadLetter.class).apply(value);

    assertEquals(reason.name(), row.getString("reason"));
    DeadLetter read = REGISTRY.getFromRowFunction(DeadLetter.class).apply(row);
    assertEquals(reason, read.getReason());
    assertEquals(value, read);
  }

  @Test
  void json_hasTheReasonOnce() throws Exception {
    String json = Clients.JSON.writeValueAsString(deadLetter(DeadLetterReason.REJECTED));

    assertEquals(
        "{\"document\":{\"id\":\"t-1\",\"metadata\":{},\"warnings\":[]},\"taskName\":\"pii\","
            + "\"reason\":\"REJECTED\",\"code\":\"InvalidArgument\",\"message\":\"is blank\"}",
        json);
    assertEquals(
        deadLetter(DeadLetterReason.REJECTED), Clients.JSON.readValue(json, DeadLetter.class));
  }

  @Test
  void unknownReason_isRefused() {
    DocumentInfo document = DocumentInfo.of("t-1", Map.of());

    assertThrows(
        IllegalArgumentException.class,
        () -> DeadLetter.create(document, null, "some text", null, null, "", null));
  }
}
