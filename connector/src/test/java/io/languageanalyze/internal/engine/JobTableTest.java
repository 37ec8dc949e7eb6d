package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.Job.WaitingJob;
import io.languageanalyze.testing.InMemoryStateStore;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table keeps up to date equals what a search of all jobs would find. */
class JobTableTest {

  private static final Instant START = MutableClock.START;

  private final InMemoryStateStore store = new InMemoryStateStore();
  private final Random random = new Random(7);
  private JobTable table = read(ShardState.EMPTY);
  private long nextDocument;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anySequenceOfChanges_keepsTheIndexesTrue(long seed) {
    Random steps = new Random(seed);
    for (int step = 0; step < 400; step++) {
      change(steps);
      assertIndexes("seed " + seed + ", step " + step);
      if (steps.nextInt(20) == 0) {
        saveAndRead();
        assertIndexes("seed " + seed + ", read after step " + step);
      }
    }
  }

  private void change(Random steps) {
    Stream<Job> accepted = Stream.concat(table.unseen(), table.running());
    List<Job> ready = Stream.concat(table.waiting(), accepted).toList();
    Job job = ready.isEmpty() ? null : ready.get(steps.nextInt(ready.size()));
    int choice = steps.nextInt(6);
    if (job == null || choice < 2) {
      table.addAll(List.of(batch(steps)), START.plusSeconds(steps.nextInt(100)));
    } else if (choice == 2 && job instanceof WaitingJob waiting) {
      Instant now = START.plusSeconds(steps.nextInt(100));
      table.replace(job, waiting.accepted("https://a.test/1", now));
    } else if (choice == 2 && job instanceof RunningJob running) {
      Instant now = START.plusSeconds(100 + steps.nextInt(100));
      table.replace(job, running.seenRunning(Duration.ofSeconds(7), now));
    } else if (choice == 3) {
      table.remove(job);
    } else if (choice == 4 && job.documents().size() > 1) {
      table.bisect(job, START);
    } else {
      PendingDocument document = job.documents().get(0);
      Instant timestamp = START.minusSeconds(steps.nextInt(1_000));
      table.replace(
          document, document.with(new PendingDocument.Duplicate(nextDocument++, timestamp)));
    }
  }

  private Batch batch(Random steps) {
    List<PendingDocument> documents = new ArrayList<>();
    for (int left = 1 + steps.nextInt(4); left > 0; left--) {
      Instant timestamp = START.minusSeconds(steps.nextInt(1_000));
      documents.add(
          new PendingDocument(nextDocument++, 5, 9, timestamp, 1 + steps.nextInt(3), List.of()));
    }
    return new Batch(documents, START);
  }

  private void assertIndexes(String when) {
    table.save(store);
    List<Job> all = store.allJobs();
    Optional<Instant> oldest =
        all.stream()
            .flatMap(job -> job.documents().stream())
            .flatMap(PendingDocument::timestamps)
            .min(Instant::compareTo);
    assertEquals(oldest, table.oldest(), when);
    assertEquals(all.stream().mapToLong(Job::bytes).sum(), table.bytes(), when);
    assertEquals(
        all.size() - all.stream().filter(WaitingJob.class::isInstance).count(),
        table.runningCount(),
        when);
    assertEquals(
        all.stream()
            .filter(each -> each instanceof RunningJob job && job.isUnseen())
            .sorted(Comparator.comparing(Job::startedAt).thenComparing(Job::number))
            .toList(),
        table.unseen().toList(),
        when);
    assertEquals(
        all.stream()
            .filter(each -> each instanceof RunningJob job && !job.isUnseen())
            .sorted(Comparator.comparing(Job::nextCallAt).thenComparing(Job::number))
            .toList(),
        table.running().toList(),
        when);
    for (int fingerprint = 1; fingerprint <= 3; fingerprint++) {
      int wanted = fingerprint;
      assertEquals(
          all.stream()
              .flatMap(job -> job.documents().stream())
              .filter(document -> document.fingerprint() == wanted)
              .map(PendingDocument::number)
              .sorted()
              .toList(),
          table.documents(wanted).map(PendingDocument::number).sorted().toList(),
          when);
    }
  }

  @Test
  void jobThatIsFarBehind_takesANewNumber_soThatARestartReadsAShortRange() {
    table.addAll(List.of(batch(random)), START);
    Job old = table.waiting().findFirst().orElseThrow();
    for (int i = 0; i < 5_000; i++) {
      table.addAll(List.of(batch(random)), START);
      table.remove(table.waiting().skip(1).findFirst().orElseThrow());
    }

    table.replace(old, old.callAt(START.plus(Duration.ofMinutes(1))));

    assertEquals(1, table.nextNumber() - table.firstNumber());
    saveAndRead();
    assertEquals(old.id(), table.waiting().findFirst().orElseThrow().id());
  }

  private void saveAndRead() {
    table.save(store);
    table =
        read(
            new ShardState(
                0,
                nextDocument,
                table.firstNumber(),
                table.nextNumber(),
                List.of(),
                JobDurations.UNKNOWN,
                List.of(),
                List.of()));
  }

  private JobTable read(ShardState state) {
    return JobTable.read(state, store, random, id -> false);
  }
}
