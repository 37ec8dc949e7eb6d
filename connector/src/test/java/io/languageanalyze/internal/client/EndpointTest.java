package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.http.GenericUrl;
import java.net.URI;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "' \thttps://contoso.example.com/ \r\n', https://contoso.example.com",
    "'\u00a0\ufeffhttps://contoso.example.com\u200b', https://contoso.example.com",
  })
  void address_isTaken(String address, String shown) {
    assertEquals(shown, Endpoint.parse(address).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "contoso.example.com, is not an absolute URL",
    "/language, is not an absolute URL",
    "https://, is not an absolute URL",
    "'https://contoso example.com', is not an absolute URL",
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
  void plainHttp_isForThoseWhoInsist() {
    String address = "http://language.apps.svc:5000/";
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Endpoint.parse(address));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("withInsecureHttpEndpoint"), message);
    assertEquals("http://language.apps.svc:5000", Endpoint.parseInsecure(address).toString());
    for (String wrong : new String[] {"ftp://a.example.com", "http://me:hunter2@a.example.com"}) {
      assertThrows(IllegalArgumentException.class, () -> Endpoint.parseInsecure(wrong));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://contoso.example.com/language/analyze-text/jobs/1",
        "https://CONTOSO.example.com:443/x?y=z",
        "HTTPS://contoso.EXAMPLE.com:/x",
        "https://contoso.example.com:0443/x",
        "https://contoso.example.com/%2e%2e//evil.org/@evil.org",
      })
  void ownUrls_areKnown(String url) {
    assertTrue(Endpoint.parse("https://contoso.example.com").owns(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://contoso.example.com/x",
        "https://contoso.example.com:8443/x",
        "https://contoso.example.com.evil.org/x",
        "https://evil.org/contoso.example.com",
        "https://contoso.example.com@evil.org/x",
        "https://me@contoso.example.com/x",
        "https://contoso.example.com\\@evil.org/x",
        "https://evil.org\\@contoso.example.com/x",
        "https:\\\\contoso.example.com/x",
        "https:/\\contoso.example.com/x",
        "https:contoso.example.com/x",
        "https:/contoso.example.com/x",
        "https:///contoso.example.com/x",
        "https://@contoso.example.com/x",
        "https://:@contoso.example.com/x",
        "https://contoso.example.com:443@evil.org/x",
        "https://contoso.example.com:443:443/x",
        "https://contoso.example.com:4294967739/x",
        "https://contoso.example.com:-1/x",
        "https://contoso.example.com:80/x",
        "https://contoso.example.com./x",
        "https://contoso.example.com%2eevil.org/x",
        "https://contoso%2eexample.com/x",
        "https://contoso.example.com%00.evil.org/x",
        "https://contoso.example.com%40evil.org/x",
        "https://contoso.example.com#@evil.org:444/ x",
        "https://contoso.ex\u0430mple.com/x",
        "https://xn--contoso-9za.example.com/x",
        "https://contoso\u3002example.com/x",
        "https://contoso.example.com\t/x",
        "https://contoso.example.com/x\r\nHost: evil.org",
        "https://contoso.example.com/x y",
        "https://[::ffff:1.2.3.4]/x",
        "ftp://contoso.example.com/x",
        "javascript:https://contoso.example.com/x",
        "//evil.org/x",
        "?x=1",
        "//contoso.example.com/x",
        "/language/x",
        "",
      })
  void foreignUrls_areKnown(String url) {
    assertFalse(Endpoint.parse("https://contoso.example.com").owns(url));
  }

  // What is judged by one parser of URLs is fetched by others: they must see the same place.
  @Test
  void ownUrls_leadToTheEndpoint_forTheLibraryToo() {
    Endpoint endpoint = Endpoint.parse("https://contoso.example.com");
    String letters = "@:/\\?#%.&;[]~|'\"<>{}^` \t\r\n\u00e9\u3002\u010a0443evil.org";
    SplittableRandom random = new SplittableRandom(1);
    int owned = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder url = new StringBuilder("https://contoso.example.com:443/x?y=z#f");
      for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
        int at = random.nextInt(url.length());
        char letter = letters.charAt(random.nextInt(letters.length()));
        switch (random.nextInt(3)) {
          case 0 -> url.insert(at, letter);
          case 1 -> url.setCharAt(at, letter);
          default -> url.deleteCharAt(at);
        }
      }
      if (endpoint.owns(url.toString())) {
        owned++;
        GenericUrl sent = new GenericUrl(url.toString(), true);
        URI fetched = URI.create(sent.build());
        assertEquals("https", sent.getScheme(), url::toString);
        assertEquals("contoso.example.com", fetched.getHost().toLowerCase(Locale.ROOT));
        assertTrue(fetched.getPort() == 443 || fetched.getPort() == -1, url::toString);
        assertNull(fetched.getRawUserInfo(), url::toString);
      }
    }
    assertTrue(owned > 2_000, owned + " of the URLs were the endpoint's own");
  }

  @Test
  void path_isNoPartOfTheOrigin() {
    assertTrue(Endpoint.parse("https://gw.example.com/base").owns("https://gw.example.com/other"));
  }
}
