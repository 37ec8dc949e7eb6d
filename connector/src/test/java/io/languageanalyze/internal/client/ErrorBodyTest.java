package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorBodyTest {

  @Test
  void innerError_isMorePreciseThanTheOuter() {
    ServiceError error =
        parse(
            400,
            """
            {"error":{"code":"InvalidRequest","message":"outer","innererror":
              {"code":"InvalidDocumentBatch","message":"Max 25 records are permitted."}}}""");

    assertEquals(
        new ServiceError(
            "InvalidRequest", "InvalidDocumentBatch", "Max 25 records are permitted.", null),
        error);
  }

  @Test
  void pageOfAProxy_isNamedAsOne_andNotQuoted() {
    assertEquals(
        "the response is a web page (29 bytes), not from the service but from a proxy or gateway",
        parse(403, "\n <html><p>secret page</p></html>".substring(0, 29)).message());
    assertEquals("the response is not JSON (6 bytes)", parse(502, "no way").message());
  }

  @Test
  void details_areMorePreciseThanTheInnerError() {
    ServiceError error =
        parse(
            400,
            """
            {"error":{"code":"InvalidRequest","details":[{"code":"InvalidRequest","message":"no",
              "innererror":{"code":"InvalidParameterValue","message":"value 'bad'; takes latest"}}],
              "message":"outer","innererror":{"code":"InvalidParameterValue","message":"some"}}}""");

    assertEquals("value 'bad'; takes latest", error.message());
    assertEquals("InvalidParameterValue", error.innerCode());
  }

  @Test
  void detailWithoutInnerError_isEnough() {
    ServiceError error =
        parse(
            400,
            """
            {"error":{"code":"InvalidRequest","details":[{"message":"phraseControls"}],
              "innererror":{"code":"InvalidParameterValue","message":"some"}}}""");

    assertEquals("phraseControls", error.message());
    assertEquals("InvalidParameterValue", error.innerCode());
  }

  @Test
  void innerErrorOfAnotherCaseAndWithoutCode_isNoInnerCode() {
    ServiceError error =
        parse(
            500,
            """
            {"error":{"code":"InternalServerError","message":"oops",
              "innerError":{"requestId":"7"}}}""");

    assertNull(error.innerCode());
    assertEquals("oops", error.message());
  }

  @Test
  void nestedInnerErrors_theInnermostCounts() {
    ServiceError error =
        parse(
            400,
            "{\"error\":{\"code\":\"A\",\"innerError\":{\"code\":\"B\",\"innererror\":{\"code\":\"C\"}}}}");

    assertEquals("C", error.innerCode());
    assertEquals("the service gave no message", error.message());
  }

  @Test
  void gatewayError_hasTheStatusAsCode() {
    ServiceError error = parse(429, "{\"error\":{\"code\":\"429\",\"message\":\"slow down\"}}");

    assertEquals(new ServiceError("429", null, "slow down", null), error);
  }

  @Test
  void errorWithoutEnvelope_isRead() {
    assertEquals("no route", parse(404, "{\"code\":\"404\",\"message\":\"no route\"}").message());
  }

  @Test
  void plainText_isNotQuoted() {
    ServiceError error = parse(504, "upstream said: my text");

    assertEquals("504", error.code());
    assertFalse(error.message().contains("my text"));
  }

  @Test
  void emptyBody_isSaid() {
    assertEquals(new ServiceError("503", null, "the response has no body", null), parse(503, ""));
  }

  @Test
  void longMessages_areCutAndOnOneLine() {
    ServiceError error =
        parse(400, "{\"error\":{\"code\":\"A\",\"message\":\"a\\n\\tb" + "x".repeat(5000) + "\"}}");

    assertTrue(error.message().startsWith("a bxxx"));
    assertEquals(1001, error.message().length());
  }

  @Test
  void target_isKept() {
    assertEquals(
        "#/tasks/items/1",
        parse(400, "{\"code\":\"A\",\"message\":\"m\",\"target\":\"#/tasks/items/1\"}").target());
  }

  private static ServiceError parse(int status, String body) {
    return ErrorBody.parse(status, body.getBytes(StandardCharsets.UTF_8));
  }
}
