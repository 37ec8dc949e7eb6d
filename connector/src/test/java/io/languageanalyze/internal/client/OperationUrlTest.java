package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.http.GenericUrl;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationUrlTest {

  private static final String ID = "b8446157-f12f-408d-861a-b4fc5010ba06";
  private static final String QUERY = "?api-version=2025-11-01";
  private static final String JOB =
      "https://gw.example.com/lang/language/analyze-text/jobs/" + ID + QUERY;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gw.example.com/lang/language/analyze-text/jobs/ID?api-version=2025-11-01",
        "https://contoso.cognitiveservices.azure.com/language/analyze-text/jobs/ID?api-version=2025-11-01",
        "http://10.0.0.4:5000/language/analyze-text/jobs/ID?api-version=2025-11-01",
        "https://gw.example.com/language/analyze-text/jobs/ID",
        "https://gw.example.com:8443/lang/v2/language/analyze-text/jobs/ID/?x=y#z",
        "//other.example.com/language/analyze-text/jobs/ID",
        "/language/analyze-text/jobs/ID?api-version=2025-11-01",
        "language/analyze-text/jobs/ID",
        "jobs/ID",
        " https://gw.example.com/jobs/1/jobs/ID ",
      })
  void location_ofAnyHostAndPath_isReadAsAJobAtTheEndpoint(String location) {
    OperationUrl url = OperationUrl.ofSubmit(location.replace("ID", ID), config());

    assertEquals(JOB, String.valueOf(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a url",
        "https://gw.example.com/",
        "https://gw.example.com/language/analyze-text/jobs",
        "https://gw.example.com/language/analyze-text/jobs/",
        "https://gw.example.com/language/analyze-text/jobs/..",
        "https://gw.example.com/language/analyze-text/jobs/%2e%2e",
        "https://gw.example.com/language/analyze-text/jobs/1:cancel",
        "https://gw.example.com/language/analyze-text/jobs/1@evil.org",
        "https://gw.example.com/language/analyze-text/jobs/1\\evil",
        "https://gw.example.com/language/analyze-text/jobs/1 2",
        "https://gw.example.com/language/analyze-text/jobs/1\r\nHost: evil.org",
        "https://gw.example.com/?next=jobs/1&x",
        "https://login.example.com/signin?return=/language",
      })
  void location_withoutAJob_isNone(String location) {
    assertNull(OperationUrl.ofSubmit(location, config()));
  }

  @Test
  void location_withAnIdOfAnyLength_isNone() {
    assertNull(OperationUrl.ofSubmit("/jobs/" + "1".repeat(101), config()));
  }

  @Test
  void state_keepsTheVersionOfItsSubmit() {
    String kept = "https://old.example.com/language/analyze-text/jobs/" + ID;

    assertEquals(
        JOB.replace("2025-11-01", "2022-05-01"),
        String.valueOf(OperationUrl.ofState(kept + "?api-version=2022-05-01", config())));
    assertEquals(JOB, String.valueOf(OperationUrl.ofState(kept, config())));
    assertEquals(
        JOB, String.valueOf(OperationUrl.ofState(kept + "?api-version=1%26evil=2", config())));
  }

  @ParameterizedTest
  @CsvSource({
    "https://gw.example.com/language/analyze-text/jobs/ID?showStats=False&top=5&skip=20&api-version=2022-05-01, &showStats=False&top=5&skip=20",
    "/language/analyze-text/jobs/ID?$top=5&$skip=20, &$top=5&$skip=20",
    "https://10.0.0.4:5000/x/jobs/ID?%24skip=20#x, &%24skip=20",
    "?skip=20, &skip=20",
    "https://evil.org/page2?skip=20&key=1&api-version=9, &skip=20",
  })
  void nextLink_givesItsPage_atTheEndpoint(String link, String paging) {
    assertEquals(JOB + paging, job().page(link.replace("ID", ID)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gw.example.com/page2",
        "page2",
        "?top=5",
        "?skip=-1",
        "?skip=1e9",
        "?skip=99999999999",
        "?skip=20;evil",
        "?skip=2%300",
        "https://gw.example.com/language/analyze-text/jobs/00000000-another?skip=20",
      })
  void nextLink_withoutAPageOfThisJob_isNone(String link) {
    assertNull(job().page(link));
  }

  @Test
  void urls_ofAJob() {
    assertEquals(JOB + "&top=25", job().firstPage(25));
    assertEquals(JOB.replace("?", ":cancel?"), job().cancel());
    ClientConfig conversations = config("https://gw.example.com/lang", Route.CONVERSATIONS);
    assertEquals(
        "https://gw.example.com/lang/language/analyze-conversations/jobs/1" + QUERY,
        OperationUrl.ofSubmit("jobs/1", conversations).firstPage(25));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://gw.example.com/x",
        "https://gw.example.com:8443/x",
        "https://gw.example.com.evil.org/x",
        "https://evil.org/gw.example.com",
        "https://gw.example.com@evil.org/x",
        "https://me@gw.example.com/x",
        "https://gw.example.com\\@evil.org/x",
        "https://evil.org\\@gw.example.com/x",
        "https:\\\\gw.example.com/x",
        "https:/\\gw.example.com/x",
        "https:gw.example.com/x",
        "https:/gw.example.com/x",
        "https:///gw.example.com/x",
        "https://@gw.example.com/x",
        "https://:@gw.example.com/x",
        "https://gw.example.com:443@evil.org/x",
        "https://gw.example.com:443:443/x",
        "https://gw.example.com:4294967739/x",
        "https://gw.example.com:-1/x",
        "https://gw.example.com:80/x",
        "https://gw.example.com./x",
        "https://gw.example.com%2eevil.org/x",
        "https://contoso%2eexample.com/x",
        "https://gw.example.com%00.evil.org/x",
        "https://gw.example.com%40evil.org/x",
        "https://gw.example.com#@evil.org:444/ x",
        "https://contoso.ex\u0430mple.com/x",
        "https://xn--contoso-9za.example.com/x",
        "https://contoso\u3002example.com/x",
        "https://gw.example.com\t/x",
        "https://gw.example.com/x\r\nHost: evil.org",
        "https://gw.example.com/x y",
        "https://[::ffff:1.2.3.4]/x",
        "ftp://gw.example.com/x",
        "javascript:https://gw.example.com/x",
        "//evil.org/x",
        "?x=1",
        "//gw.example.com/x",
        "/language/x",
      })
  void tricks_leadNowhereButToTheEndpoint(String origin) {
    for (String path : new String[] {"", "/language/analyze-text/jobs/" + ID}) {
      assertHarmless(OperationUrl.ofSubmit(origin + path, config()));
      assertHarmless(OperationUrl.ofState(origin + path, config()));
      assertHarmless(job().page(origin + path + "?skip=20"));
    }
  }

  // What is built here is read by another parser of URLs, which must see the same place.
  @Test
  void mutatedUrls_leadNowhereButToTheEndpoint() {
    String pieces = "@:/\\?#%.&;[]~|'\"<>{}^` \t\r\n\u00e9\u3002\u010a0443evil.org";
    SplittableRandom random = new SplittableRandom(1);
    int taken = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder url = new StringBuilder(JOB + "&top=5&skip=20");
      for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
        int at = random.nextInt(url.length());
        char piece = pieces.charAt(random.nextInt(pieces.length()));
        switch (random.nextInt(3)) {
          case 0 -> url.insert(at, piece);
          case 1 -> url.setCharAt(at, piece);
          default -> url.deleteCharAt(at);
        }
      }
      OperationUrl read = OperationUrl.ofState(url.toString(), config());
      taken += read == null ? 0 : 1;
      assertHarmless(read);
      assertHarmless(job().page(url.toString()));
    }
    assertTrue(taken > 2_000, taken + " of the URLs named a job");
  }

  private static void assertHarmless(Object url) {
    if (url == null) {
      return;
    }
    GenericUrl sent = new GenericUrl(url.toString(), true);
    URI fetched = URI.create(sent.build());
    assertEquals("https", fetched.getScheme());
    assertEquals("gw.example.com", fetched.getHost().toLowerCase(Locale.ROOT));
    assertEquals(-1, fetched.getPort());
    assertNull(fetched.getRawUserInfo());
    assertTrue(
        fetched.getRawPath().matches("/lang/language/analyze-text/jobs/[A-Za-z0-9_-]+"),
        url::toString);
  }

  private static OperationUrl job() {
    OperationUrl job = OperationUrl.ofSubmit("jobs/" + ID, config());
    assertNotNull(job);
    return job;
  }

  private static ClientConfig config() {
    return config("https://gw.example.com/lang", Route.TEXT);
  }

  private static ClientConfig config(String endpoint, Route route) {
    return new ClientConfig(
        Endpoint.parse(endpoint),
        route,
        "2025-11-01",
        ClientConfig.CredentialKind.API_KEY,
        () -> new byte[] {'k'},
        new JobBody(route, Clients.TASKS, null),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }
}
