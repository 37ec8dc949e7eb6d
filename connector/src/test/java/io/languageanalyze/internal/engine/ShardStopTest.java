package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.FakeLanguageClient;
import io.languageanalyze.testing.Fault;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a shard stops the pipeline, and what a refused input may cost before. */
class ShardStopTest {

  @Test
  void submitWithoutAnOperation_isMadeOnceMore_andThenStops() {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 16));
    rig.addAll(20);
    rig.client.alwaysOnSubmit = Fault.withoutOperation();

    ServiceException stop = assertThrows(ServiceException.class, rig::finish);

    assertEquals(2, rig.client.submits.size(), "each may be billed");
    assertTrue(message(stop).contains("withEndpoint"), message(stop));
    assertTrue(rig.outcomes.isEmpty());
  }

  @Test
  void submitWithoutAnOperation_isOneForAllShardsOfTheProcess() {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    ShardHarness other = ShardHarness.withBatchesOf(1);
    other.shareProcessOf(rig);
    for (ShardHarness each : List.of(rig, other)) {
      each.addAll(1);
      each.client.alwaysOnSubmit = Fault.withoutOperation();
    }

    assertEquals(1, tickOnce(rig));
    assertThrows(ServiceException.class, other::finish);
    assertEquals(1, other.client.submits.size());
    assertThrows(ServiceException.class, rig::finish, "a shard that comes later");
    assertEquals(1, rig.client.submits.size());
    rig.clock.advance(Duration.ofMinutes(1));
    assertThrows(ServiceException.class, rig::finish, "a human may have acted");
    assertEquals(2, rig.client.submits.size());
  }

  private static int tickOnce(ShardHarness rig) {
    try {
      rig.tick();
    } catch (ServiceException | InterruptedException e) {
      throw new AssertionError(e);
    }
    return rig.client.submits.size();
  }

  @Test
  void oneSubmitWithoutAnOperation_costsNoDocument_andNoBudgetIsGivenBack() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.budget = new Budget(4);
    rig.addAll(2);
    rig.client.submitFaults.add(Fault.withoutOperation());

    rig.finish();

    assertEquals(2, rig.results().size());
    assertEquals(List.of("doc-0"), rig.deadTexts(DeadLetterReason.BUDGET_EXCEEDED));
  }

  @Test
  void submitWithoutAnOperation_isForgiven_afterAThousandThatWereTaken() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.submitFaults.add(Fault.withoutOperation());
    rig.addAll(1);
    rig.finish();
    for (int i = 0; i < 1_000; i++) {
      rig.memory.tasks().accepted();
    }
    rig.client.submitFaults.add(Fault.withoutOperation());
    rig.addAll(1);

    rig.finish();

    assertEquals(4, rig.results().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 402, 405, 407, 409, 411, 415, 421, 426, 451, 501})
  void statusOfTheWay_stops_onASubmit(int status) {
    ShardHarness rig = ShardHarness.withBatchesOf(5);
    rig.addAll(20);
    rig.client.alwaysOnSubmit = Fault.status(status);

    ServiceException stop = assertThrows(ServiceException.class, rig::finish);

    assertEquals(1, rig.client.submits.size());
    assertTrue(message(stop).length() > 80, message(stop));
    assertTrue(rig.outcomes.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 402, 405, 407, 409, 411, 413, 415, 421, 426, 451, 501})
  void statusOfTheWay_stops_onALook(int status) throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(5);
    rig.addAll(5);
    rig.tick();
    rig.client.pollFaults.add(Fault.status(status));

    assertThrows(ServiceException.class, () -> rig.tickAfter(Duration.ofSeconds(20)));

    assertTrue(rig.outcomes.isEmpty());
    rig.finish();
    assertEquals(10, rig.results().size(), "the job is collected when a human has acted");
  }

  @Test
  void endpointFromWhichNothingEverCame_stopsAfterAMinute() {
    ShardHarness rig = ShardHarness.withBatchesOf(5);
    rig.addAll(20);
    rig.client.alwaysOnSubmit = Fault.unknownHost();

    ServiceException stop = assertThrows(ServiceException.class, rig::finish);

    Duration patience = Duration.between(MutableClock.START, rig.clock.now());
    assertFalse(patience.compareTo(Duration.ofSeconds(60)) < 0, "stopped after " + patience);
    assertTrue(patience.compareTo(Duration.ofSeconds(90)) <= 0, "stopped after " + patience);
    assertTrue(message(stop).contains("host name"), message(stop));
    assertTrue(rig.outcomes.isEmpty());
    assertTrue(rig.warnings.get(0).startsWith("no progress for "), rig.warnings.toString());
  }

  @Test
  void endpointFromWhichSomethingCame_isTriedOn() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(5);
    rig.addAll(20);
    rig.client.submitFaults.add(Fault.status(503));
    rig.client.submitFaults.addAll(Collections.nCopies(80, Fault.unknownHost()));

    rig.finish();

    assertTrue(rig.clock.now().isAfter(MutableClock.START.plusSeconds(90)));
    assertEquals(40, rig.results().size());
  }

  @Test
  void runnerThatStartsAgain_getsTheSamePatience() {
    ShardHarness rig = ShardHarness.withBatchesOf(5);
    rig.addAll(5);
    rig.client.alwaysOnSubmit = Fault.unknownHost();
    assertThrows(ServiceException.class, rig::finish);
    Instant again = rig.clock.now();

    assertThrows(ServiceException.class, rig::finish);

    assertFalse(rig.clock.now().isBefore(again.plusSeconds(60)));
  }

  static List<Fault> refusalsOfAnyRequest() {
    return List.of(
        new Fault(400, "InvalidRequest", null, null, false), // an unknown api-version
        Fault.invalid("InvalidRequestBodyFormat"), // an unknown kind
        new Fault(400, "BadRequest", null, null, false), // a token without a custom subdomain
        new Fault(400, "InvalidRequest", "MissingInputDocuments", null, false),
        new Fault(422, "422", null, null, false));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfAnyRequest")
  void refusalOfWhateverIsSent_stopsAfterFourSubmits(Fault fault) {
    ShardHarness rig = ShardHarness.withBatchesOf(25);
    rig.addAll(500);
    rig.client.alwaysOnSubmit = fault;

    ServiceException stop = assertThrows(ServiceException.class, rig::finish);

    assertEquals(4, rig.client.submits.size());
    assertTrue(message(stop).contains("said with " + fault.status()), message(stop));
    assertTrue(message(stop).contains("withApiVersion"), message(stop));
    assertTrue(rig.outcomes.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("refusalsOfAnyRequest")
  void refusalOfOneBatch_stopsAfterFourSubmits_ofPartsWithoutACommonDocument(Fault fault) {
    ShardHarness rig = ShardHarness.withBatchesOf(25);
    rig.addAll(25);
    rig.client.alwaysOnSubmit = fault;

    assertThrows(ServiceException.class, rig::finish);

    assertEquals(
        List.of(25, 12, 13, 6), rig.client.submits.stream().map(List::size).toList(), "halves");
    assertTrue(
        Collections.disjoint(rig.client.submits.get(1), rig.client.submits.get(2)),
        "two parts without a common document were refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, 24})
  void oneInvalidDocument_inTheFirstBatch_isFound_andStopsNothing(int place) throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(25);
    rig.client.poisonRefusal = Fault.invalid("InvalidRequestBodyFormat");
    for (int i = 0; i < 25; i++) {
      rig.add(i == place ? FakeLanguageClient.POISON : "doc-" + i);
    }

    rig.finish();

    assertEquals(List.of(FakeLanguageClient.POISON), rig.deadTexts(DeadLetterReason.REJECTED));
    assertEquals(48, rig.results().size());
  }

  @Test
  void invalidDocuments_inAWorkingPipeline_stopNothing_andNeitherAfterARestart() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(5);
    rig.client.poisonRefusal = Fault.invalid("InvalidRequestBodyFormat");
    rig.addAll(5);
    rig.finish();
    rig.memory = ShardHarness.memory(rig.warnings::add);
    for (int i = 0; i < 20; i++) {
      rig.add(FakeLanguageClient.POISON + i);
    }

    rig.finish();

    assertEquals(20, rig.deadTexts(DeadLetterReason.REJECTED).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InvalidDocument",
        "InvalidDocumentBatch",
        "UnsupportedLanguageCode",
        "InvalidCountryHint"
      })
  void badDocuments_asTheFirstOfAll_areDeadLetters_andStopNothing(String innerCode)
      throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(25);
    rig.client.poisonRefusal = Fault.invalid(innerCode);
    for (int i = 0; i < 100; i++) {
      rig.add(FakeLanguageClient.POISON + i);
    }

    rig.finish();

    assertEquals(100, rig.deadTexts(DeadLetterReason.REJECTED).size());
  }

  @Test
  void untilOneIsAccepted_submitsAreMadeOneByOne_andThenTogether() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 16));
    rig.addAll(4);
    rig.client.submitFaults.add(Fault.status(503));
    rig.tick();
    assertEquals(1, rig.client.submits.size());

    rig.tick();

    assertEquals(4, rig.client.submits.size());
  }

  @Test
  void jobWithoutAPermit_doesNotKeepTheOthersFromTheirTurn() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    ShardHarness other = ShardHarness.withBatchesOf(1);
    other.shareProcessOf(rig);
    rig.submits = Throttle.alone(new RateCeiling(1, 1));
    assertTrue(rig.submits.tryAcquire(rig.clock.now()), "the only permit of this second");
    rig.addAll(1);
    other.addAll(1);

    rig.tick();
    other.tick();

    assertEquals(0, rig.client.submits.size());
    assertEquals(1, other.client.submits.size());
  }

  private static String message(Exception failure) {
    return String.valueOf(failure.getMessage());
  }
}
