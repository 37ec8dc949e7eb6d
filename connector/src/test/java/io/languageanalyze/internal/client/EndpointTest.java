package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

  @ParameterizedTest
  @CsvSource({
    "https://contoso.cognitiveservices.azure.com, https://contoso.cognitiveservices.azure.com",
    "https://Contoso.Example.com/, https://contoso.example.com",
    "HTTPS://contoso.example.com:443//, https://contoso.example.com",
    "https://contoso.example.com:8443/base/, https://contoso.example.com:8443/base",
    "http://localhost:5000, http://localhost:5000",
    "http://127.0.0.1:5000/, http://127.0.0.1:5000",
    "http://127.8.9.10, http://127.8.9.10",
    "http://[::1]:5000, http://[::1]:5000",
  })
  void address_isTaken(String address, String shown) {
    assertEquals(shown, Endpoint.parse(address).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "contoso.example.com, is no absolute URL",
    "/language, is no absolute URL",
    "https://, is no absolute URL",
    "'https://contoso example.com', is no absolute URL",
    "http://contoso.example.com, must start with https:// unless",
    "http://127.0.0.1.example.com, must start with https:// unless",
    "http://localhost.example.com, must start with https:// unless",
    "ftp://localhost, 'must start with https://, not ftp'",
    "https://contoso.example.com?x=1, must not have a query",
    "https://contoso.example.com#x, must not have a query",
    "https://me:hunter2@contoso.example.com, must not hold a user name",
  })
  void address_isRefused(String address, String why) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Endpoint.parse(address));

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(why), message);
    assertFalse(message.contains("hunter2"), message);
  }

  @Test
  void blanksAround_areDropped() {
    assertEquals(
        "https://contoso.example.com",
        Endpoint.parse(" \thttps://contoso.example.com/ \n").toString());
  }

  @Test
  void plainHttp_isTaken_whereItIsAskedForByName_only() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> Endpoint.parse("http://language.svc.local:5000"));
    assertTrue(String.valueOf(refused.getMessage()).contains("withInsecureHttpEndpoint"));
    assertEquals(
        "http://language.svc.local:5000",
        Endpoint.parseInsecure("http://language.svc.local:5000").toString());
    assertThrows(
        IllegalArgumentException.class, () -> Endpoint.parseInsecure("ftp://language.svc.local"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Endpoint.parseInsecure("http://me:hunter2@language.svc.local"));
  }
}
