package io.languageanalyze.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.testing.FakeLanguageClient;
import io.languageanalyze.testing.Fate;
import io.languageanalyze.testing.Fault;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Draws, from a seed, what the {@link FakeLanguageClient} behind it does wrong in each call, and
 * keeps an eye on what it is asked.
 */
final class SimulatedService implements LanguageClient {

  private static final List<Fate> FATES = List.of(Fate.values());
  private static final List<Integer> OF_THE_WAY = List.of(302, 401, 405, 407, 451, 501);
  private static final Duration SHORTEST_GAP = Duration.ofMillis(200);

  private final FakeLanguageClient client;
  private final Random random;
  private final double faults;
  private final double unusualFates;
  private final int longestJob;
  private final MutableClock clock;
  private final Map<String, Instant> onPolled = new HashMap<>();
  // Jobs of which the last response says so; a bundle that fails alone does not unsay it.
  private final Set<String> forgotten = new HashSet<>();
  private Map<String, String> known = Map.of();

  /** Documents submitted although the URL of their job was committed, and the job not forgotten. */
  int paidTwice;

  /** Polls of a job that came right after another. */
  int hasty;

  SimulatedService(FakeLanguageClient client, MutableClock clock, Random random) {
    this.client = client;
    this.clock = clock;
    this.random = random;
    this.faults = random.nextDouble(0.5);
    this.unusualFates = random.nextDouble(0.5);
    this.longestJob = 1 + random.nextInt(60);
    client.jobTime = () -> Duration.ofMillis(random.nextInt(longestJob * 1_000));
    client.tellsDuration = random.nextBoolean();
    client.lie = random.nextInt(4) == 0 ? Duration.ofSeconds(random.nextInt(100)) : null;
  }

  /**
   * A step begins.
   *
   * @param committed the URL of the running job of each document, as the state store has it
   */
  void beginStep(Map<String, String> committed) {
    known = committed;
  }

  /** What comes next is no repetition: the runner crashed, or the clock was set back. */
  void forgetPolls() {
    onPolled.clear();
  }

  @Override
  public String submit(List<byte[]> documents) throws ServiceException {
    for (byte[] document : documents) {
      String url = known.get(new String(document, UTF_8));
      paidTwice += url == null || forgotten.contains(withoutQuery(url)) ? 0 : 1;
    }
    client.submitFaults.clear();
    client.fates.clear();
    Fault fault = draw();
    if (fault != null && fault.status() != 404) {
      client.submitFaults.add(fault);
    }
    if (random.nextDouble() < unusualFates) {
      client.fates.add(FATES.get(random.nextInt(FATES.size())));
    }
    return client.submit(documents);
  }

  @Override
  public JobState poll(String operationUrl) throws ServiceException {
    String job = withoutQuery(operationUrl);
    if (job.equals(operationUrl)) {
      watch(job);
    }
    client.pollFaults.clear();
    Fault fault = draw();
    if (fault != null) {
      client.pollFaults.add(fault);
    }
    try {
      JobState state = client.poll(job);
      forgotten.remove(job);
      return state;
    } catch (ServiceException e) {
      if (e.status() == 404) {
        forgotten.add(job);
      }
      throw e;
    }
  }

  @Override
  public void cancel(String operationUrl) throws ServiceException {
    client.cancelFaults.clear();
    Fault fault = draw();
    if (fault != null) {
      client.cancelFaults.add(fault);
    }
    client.cancel(operationUrl);
  }

  private static String withoutQuery(String url) {
    return url.split("\\?", 2)[0];
  }

  private void watch(String job) {
    Instant before = onPolled.put(job, clock.now());
    if (before != null) {
      Duration gap = Duration.between(before, clock.now());
      hasty += !gap.isNegative() && gap.compareTo(SHORTEST_GAP) < 0 ? 1 : 0;
    }
  }

  int requests() {
    return client.submits.size() + client.polls.size() + client.cancels.size();
  }

  private @Nullable Fault draw() {
    if (random.nextDouble() >= faults) {
      return null;
    }
    return switch (random.nextInt(30) == 0 ? -1 : random.nextInt(10)) {
      case -1 -> Fault.status(OF_THE_WAY.get(random.nextInt(OF_THE_WAY.size())));
      case 0 -> Fault.throttled(Duration.ofSeconds(random.nextInt(20)));
      case 1 -> Fault.throttled(random.nextBoolean() ? null : Duration.ofDays(15));
      case 2 -> Fault.status(500 + random.nextInt(5));
      case 3 -> Fault.noResponse();
      case 4 -> Fault.responseLost();
      case 5 -> Fault.status(408);
      case 6 -> Fault.status(404);
      case 7 -> Fault.unknownHost();
      case 8 -> random.nextInt(4) == 0 ? Fault.invalid("InvalidRequestBodyFormat") : null;
      default -> Fault.status(503);
    };
  }
}
