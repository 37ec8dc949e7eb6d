package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobUrlsTest {

  private static final String ID = "c4ad7d9c-ad6e-427b-8192-dad85fdde870";
  private static final String BASE = "https://gw.example.com/lang";
  private static final String JOBS = BASE + "/language/analyze-text/jobs";
  private static final String VERSION = "?api-version=2025-11-01";
  private static final String JOB = JOBS + "/" + ID + VERSION;

  private final JobUrls urls = new JobUrls(Endpoint.parse(BASE), Route.TEXT, "2025-11-01");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gw.example.com/lang/language/analyze-text/jobs/ID?api-version=2025-11-01",
        "https://contoso.cognitiveservices.azure.com/language/analyze-text/jobs/ID?api-version=1",
        "http://10.0.0.4:5000/language/analyze-text/jobs/ID",
        "https://gw.example.com:8443/language/analyze-text/jobs/ID/",
        "https://gw.example.com/lang/internal/v2/language/analyze-text/jobs/ID#x",
        "https://gw.example.com/language/analyze-conversation/jobs/ID",
        "/language/analyze-text/jobs/ID?api-version=2025-11-01",
        "//evil.org/language/analyze-text/jobs/ID",
        "https://me:secret@evil.org/language/analyze-text/jobs/ID?code=secret",
        "https://evil.org\\@gw.example.com/jobs/../jobs/ID",
        "HTTPS://GW.example.com/Language/Analyze-Text/Jobs/ID",
        "jobs/ID",
      })
  void job_isFoundAtTheEndpoint_whateverTheServiceCallsItself(String said) {
    assertEquals(JOB, urls.job(said.replace("ID", ID)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a url",
        "https://gw.example.com/",
        "https://gw.example.com/lang/language/analyze-text/jobs",
        "https://gw.example.com/lang/language/analyze-text/jobs/",
        "https://gw.example.com/lang/language/analyze-text/jobs/..",
        "https://gw.example.com/lang/language/analyze-text/jobs/1/../../../admin",
        "https://gw.example.com/lang/language/analyze-text/jobs/%2e%2e",
        "https://gw.example.com/lang/language/analyze-text/jobs/1:cancel",
        "https://gw.example.com/lang/language/analyze-text/jobs/1@evil.org",
        "https://gw.example.com/lang/language/analyze-text/jobs/1;x=y",
        "https://gw.example.com/lang/language/analyze-text/jobs/1\r\nHost: evil.org",
        "https://gw.example.com/lang/language/analyze-text/jobs/1 2",
        "https://gw.example.com/lang/language/analyze-text/jobs/-1",
        "https://gw.example.com/signin?next=/language/analyze-text/jobs/1",
        "https://gw.example.com/signin#/language/analyze-text/jobs/1",
        "https://gw.example.com/lang/otherjobs/1",
      })
  void whatNamesNoJob_isNoJob(String said) {
    assertNull(urls.job(said));
  }

  @Test
  void idWithoutEnd_isNoId() {
    assertNull(urls.job("/jobs/" + "1".repeat(129)));
  }

  @ParameterizedTest
  @CsvSource({
    "?showStats=True&top=5&skip=20&api-version=2022-05-01, &showStats=True&top=5&skip=20",
    "?$skip=10&$top=10, &$skip=10&$top=10",
    "?%24skip=10, &%24skip=10",
    "?skip=20&code=secret&x=../..&top=9999999999, &skip=20",
    "'?skip=20#&skip=30', &skip=20",
  })
  void page_isThePlaceInTheJob(String query, String place) {
    for (String host : new String[] {"https://evil.org/x", "/lang/jobs/other", "", JOBS}) {
      assertEquals(JOB + place, urls.page(JOB, host + query));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page2",
        "https://gw.example.com/x?top=5",
        "?skip=",
        "?skip=-1",
        "?skip=1e3",
        "?skip=1%26x"
      })
  void linkWithoutAPlace_isNoPage(String link) {
    assertNull(urls.page(JOB, link));
  }

  // URLs as earlier releases wrote them, who followed whatever was at the endpoint.
  @ParameterizedTest
  @CsvSource({
    "https://gw.example.com/lang/language/analyze-text/jobs/7?api-version=2024-11-01, /7?api-version=2024-11-01",
    "https://gw.example.com/lang/language/analyze-text/jobs/7, /7?api-version=2025-11-01",
    "https://old.example.com/language/analyze-text/jobs/7?api-version=2024-11-01, /7?api-version=2024-11-01",
    "https://gw.example.com/lang/language/analyze-text/jobs/7?api-version=a%26b, /7?api-version=2025-11-01",
  })
  void storedJob_isPolledAtTheEndpoint_inItsOwnVersion(String stored, String rest) {
    assertEquals(JOBS + rest, urls.stored(stored));
  }

  @Test
  void storedUrlWithoutAnId_isFollowedToTheEndpointOnly() {
    assertEquals(
        "https://gw.example.com/status?job=7", urls.stored("https://gw.example.com/status?job=7"));
    assertNull(urls.stored("https://evil.org/status?job=7"));
  }

  @Test
  void page_hasRoomForAllDocuments_ofTexts() {
    assertEquals(JOB + "&top=25", urls.firstPage(JOB));
    JobUrls conversations = new JobUrls(Endpoint.parse(BASE), Route.CONVERSATIONS, "2024-11-01");
    String job = String.valueOf(conversations.job("/jobs/7"));
    assertEquals(
        BASE + "/language/analyze-conversations/jobs/7?api-version=2024-11-01",
        conversations.firstPage(job));
  }

  @Test
  void cancel_isInFrontOfTheQuery() {
    assertEquals(JOBS + "/7:cancel" + VERSION, JobUrls.cancel(JOBS + "/7" + VERSION));
    assertEquals("https://gw.example.com/x:cancel", JobUrls.cancel("https://gw.example.com/x"));
  }

  @Test
  void shownUrl_hasNoSecrets() {
    assertEquals(JOB, JobUrls.shown(JOB));
    assertEquals(
        "https://gw.example.com/x?api-version=2025-11-01",
        JobUrls.shown("https://gw.example.com/x?code=secret&api-version=2025-11-01#secret"));
  }
}
