package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.testing.MutableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackerTest {

  private static final Instant NOW = MutableClock.START;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @Test
  void batchIsComplete_withItsLastDocument() {
    Packing packing = new Packing(new RequestLimits(3, 125_000, 1_000_000));

    packing.add(1, 1);
    packing.add(1, 1);
    assertEquals(List.of(), packing.complete);
    packing.add(1, 1);

    assertEquals(List.of(3), packing.sizesOfComplete());
    assertEquals(List.of(), packing.open);
  }

  // With one document in a batch of two there are no free places to keep, so that only limits
  // count.
  @ParameterizedTest
  @CsvSource({
    "600,400,1,1,true",
    "600,401,1,1,false",
    "1000,1,1,1,false",
    "1,1,1500,500,true",
    "1,1,1500,501,false",
    "1,1,2000,1,false"
  })
  void secondDocument_isPackedWithTheFirst_upToTheLimit(
      int firstElements, int secondElements, int firstBytes, int secondBytes, boolean together) {
    Packing packing = new Packing(new RequestLimits(2, 1_000, 2_000));

    packing.add(firstElements, firstBytes);
    packing.add(secondElements, secondBytes);

    assertEquals(together ? List.of(2) : List.of(), packing.sizesOfComplete());
    assertEquals(together ? 0 : 2, packing.open.size());
  }

  @Test
  void document_goesToTheFullestBatchThatTakesIt() {
    Packing packing = new Packing(new RequestLimits(2, 1_000, 2_000));
    packing.add(700, 1);
    packing.add(900, 1);
    packing.add(500, 1);

    packing.add(200, 1);

    assertEquals(List.of(900), packing.complete.stream().map(Batch::textElements).toList());
    assertEquals(List.of(900, 500), packing.open.stream().map(Batch::textElements).toList());
  }

  @Test
  void longDocument_staysOutOfABatchThatShortOnesCanStillFill() {
    Packing packing = new Packing(RequestLimits.TEXT);
    packing.add(300, 300);

    packing.add(120_000, 120_000);

    assertEquals(2, packing.open.size(), "24 places with 4,700 text elements are places lost");
  }

  @Test
  void placesAreCounted_withAllThatTheBatchHolds() {
    Packing packing = new Packing(RequestLimits.TEXT);
    packing.add(100_000, 100_000);

    packing.add(20_000, 20_000);
    packing.add(15_000, 15_000);

    assertEquals(
        List.of(115_000, 20_000),
        packing.open.stream().map(Batch::textElements).sorted((a, b) -> b - a).toList(),
        "5,000 are too few for 23 places, 10,000 are enough");
  }

  @Test
  void batchOpenedFirst_keepsItsMoment() {
    Packer packer = new Packer(RequestLimits.TEXT);
    List<Batch> open = packer.add(List.of(), PendingDocument.of(0, 1, 1, NOW), NOW).open();

    Batch grown =
        packer.add(open, PendingDocument.of(1, 1, 1, NOW), NOW.plusSeconds(9)).open().get(0);

    assertEquals(NOW, grown.opened());
  }

  @Test
  void oneBatchTooMany_closesTheFullest() {
    Packing packing = new Packing(new RequestLimits(25, 1_000, 2_000));
    for (int i = 0; i < Packer.MAX_OPEN; i++) {
      packing.add(i == 3 ? 800 : 700, 1);
    }
    assertEquals(List.of(), packing.complete);

    packing.add(700, 1);

    assertEquals(1, packing.complete.size());
    assertEquals(800, packing.complete.get(0).textElements());
    assertEquals(Packer.MAX_OPEN, packing.open.size());
  }

  @Test
  void oneBatchTooMany_isNotOpened_whileADocumentFitsAnywhere() {
    Packing packing = new Packing(new RequestLimits(25, 1_000, 2_000));
    for (int i = 0; i < Packer.MAX_OPEN; i++) {
      packing.add(700, 1);
    }

    packing.add(300, 1);

    assertEquals(List.of(), packing.complete);
    assertEquals(Packer.MAX_OPEN, packing.open.size());
  }

  @Test
  void bytesThatFillABatch_countForTheFullest() {
    Packing packing = new Packing(new RequestLimits(25, 1_000, 2_000));
    for (int i = 0; i < Packer.MAX_OPEN; i++) {
      packing.add(600, i == 5 ? 2_000 : 1_100);
    }

    packing.add(600, 1_100);

    assertEquals(List.of(2_000), packing.complete.stream().map(Batch::bytes).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noBatchIsOverALimit_andNoDocumentIsLostOrDoubled(long seed) {
    Random random = new Random(seed);
    RequestLimits limits =
        new RequestLimits(
            1 + random.nextInt(30), 100 + random.nextInt(20_000), 100 + random.nextInt(20_000));
    Packing packing = new Packing(limits);
    int documents = 500;
    for (int i = 0; i < documents; i++) {
      packing.add(1 + skewed(random, limits.textElements()), 1 + skewed(random, limits.bytes()));
      assertTrue(packing.open.size() <= Packer.MAX_OPEN, "seed " + seed);
    }

    List<Batch> all = packing.all();
    for (Batch batch : all) {
      assertTrue(batch.documents().size() <= limits.documents(), "seed " + seed);
      assertTrue(batch.textElements() <= limits.textElements(), "seed " + seed);
      assertTrue(batch.bytes() <= limits.bytes(), "seed " + seed);
    }
    List<Long> numbers =
        all.stream()
            .flatMap(batch -> batch.documents().stream())
            .map(PendingDocument::number)
            .sorted()
            .toList();
    assertEquals(LongStream.range(0, documents).boxed().toList(), numbers, "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lengthsAsInRealMail_needHardlyMoreJobsThanTheBound(long seed) {
    Random random = new Random(seed);
    List<Packing> shards = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      shards.add(new Packing(RequestLimits.TEXT));
    }
    for (int i = 0; i < 2_000; i++) {
      int length = mailLength(random);
      shards.get(random.nextInt(4)).add(length, length + 60);
    }

    int jobs = shards.stream().mapToInt(shard -> shard.all().size()).sum();

    assertTrue(jobs <= 88, "seed " + seed + ": " + jobs + " jobs, the bound is 80");
  }

  private static int mailLength(Random random) {
    int share = random.nextInt(100);
    if (share < 85) {
      return random.nextInt(200, 401);
    }
    return share < 97 ? random.nextInt(2_000, 20_001) : random.nextInt(20_000, 100_001);
  }

  // Mostly short, sometimes as long as the limit.
  private static int skewed(Random random, int limit) {
    return random.nextInt(random.nextInt(10) == 0 ? limit : Math.min(limit, 1 + limit / 20));
  }

  /** What one shard does with the packer. */
  private static final class Packing {

    private final Packer packer;
    private final List<Batch> complete = new ArrayList<>();
    private List<Batch> open = List.of();
    private long number;

    Packing(RequestLimits limits) {
      packer = new Packer(limits);
    }

    void add(int textElements, int bytes) {
      Packer.Packed packed =
          packer.add(open, PendingDocument.of(number++, textElements, bytes, NOW), NOW);
      open = packed.open();
      complete.addAll(packed.complete());
    }

    List<Batch> all() {
      List<Batch> all = new ArrayList<>(complete);
      all.addAll(open);
      return all;
    }

    List<Integer> sizesOfComplete() {
      return complete.stream().map(batch -> batch.documents().size()).toList();
    }
  }
}
