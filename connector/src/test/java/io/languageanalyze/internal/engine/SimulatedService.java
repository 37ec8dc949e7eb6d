package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.client.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Draws, from a seed, what the {@link FakeLanguageClient} behind it does wrong in each call. */
final class SimulatedService implements LanguageClient {

  private static final List<Fate> FATES = List.of(Fate.values());

  private final FakeLanguageClient client;
  private final Random random;
  private final double faults;
  private final double oddFates;
  private final int longestJob;

  SimulatedService(FakeLanguageClient client, Random random) {
    this.client = client;
    this.random = random;
    this.faults = random.nextDouble(0.5);
    this.oddFates = random.nextDouble(0.5);
    this.longestJob = 1 + random.nextInt(60);
    client.jobTime = () -> Duration.ofMillis(random.nextInt(longestJob * 1_000));
    client.tellsDuration = random.nextBoolean();
  }

  @Override
  public String submit(List<byte[]> documents) throws ServiceException {
    client.submitFaults.clear();
    client.fates.clear();
    Fault fault = draw();
    if (fault != null && fault.status() != 404) {
      client.submitFaults.add(fault);
    }
    if (random.nextDouble() < oddFates) {
      client.fates.add(FATES.get(random.nextInt(FATES.size())));
    }
    return client.submit(documents);
  }

  @Override
  public JobState look(String operationUrl) throws ServiceException {
    client.lookFaults.clear();
    Fault fault = draw();
    if (fault != null) {
      client.lookFaults.add(fault);
    }
    return client.look(operationUrl);
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

  int requests() {
    return client.submits.size() + client.looks.size() + client.cancels.size();
  }

  private @Nullable Fault draw() {
    if (random.nextDouble() >= faults) {
      return null;
    }
    return switch (random.nextInt(30) == 0 ? -1 : random.nextInt(8)) {
      case -1 -> Fault.status(401);
      case 0 -> Fault.throttled(Duration.ofSeconds(random.nextInt(20)));
      case 1 -> Fault.throttled(random.nextBoolean() ? null : Duration.ofDays(15));
      case 2 -> Fault.status(500 + random.nextInt(5));
      case 3 -> Fault.noAnswer();
      case 4 -> Fault.answerLost();
      case 5 -> Fault.status(408);
      case 6 -> Fault.status(404);
      default -> Fault.status(503);
    };
  }
}
