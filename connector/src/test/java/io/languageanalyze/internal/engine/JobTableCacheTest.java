package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.languageanalyze.testing.InMemoryStateStore;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The jobs in memory are those of the state, or they are not used. */
class JobTableCacheTest {

  private final JobTableCache cache = new JobTableCache();
  private final JobTable table =
      JobTable.read(ShardState.EMPTY, new InMemoryStateStore(), new Random(1), id -> false);

  @Test
  void table_isTakenOnce_byTheShardWhoseStateHasItsStamp() {
    cache.put(1, 42, table);

    assertNull(cache.take(2, 42), "another shard");
    assertSame(table, cache.take(1, 42));
    assertNull(cache.take(1, 42), "a callback that did not write the state");
  }

  @Test
  void table_ofAnotherStamp_isDropped() {
    cache.put(1, 42, table);

    assertNull(cache.take(1, 41));
    assertNull(cache.take(1, 42));
  }

  @Test
  void shardWithoutJobs_leavesNothingInMemory() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.addAll(3);
    rig.finish();

    assertNull(rig.memory.tables().take(0, rig.store.state().stamp()));
  }

  /** A bundle fails after the state was written and before the runner has committed it. */
  @Test
  void stateThatWasRolledBack_bringsTheOldJobsBack() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.addAll(1);
    rig.tick();
    InMemoryStateStore committed = rig.store.copy();
    rig.tickAfter(Duration.ofSeconds(3));
    assertEquals(2, rig.results().size(), "the attempt that fails");
    rig.outcomes.clear();

    rig.store = committed;
    rig.finish();

    assertEquals(2, rig.results().size());
    assertEquals(1, rig.client.submits.size());
    assertNotNull(rig.store.state());
  }
}
