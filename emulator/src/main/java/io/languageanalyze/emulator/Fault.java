package io.languageanalyze.emulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A misbehaviour on order. Strikes every call of its operations unless limited by {@link #times} or
 * {@link #withProbability}. Immutable but for its count: each with-er returns a new fault that has
 * not struck yet.
 *
 * <p>Faults of the wire ({@link #throttle}, {@link #status}, disconnects, {@link #delay}, {@link
 * #garbageBody}) strike requests, of any operation unless limited to one. Faults of a job ({@link
 * #failedJob}, {@link #failedTask}, {@link #documentError}, {@link #oddCasing}, {@link #endWord},
 * {@link #statedTime}, {@link #missingTask}, {@link #missingDocument}) are decided when a job is
 * accepted and stay with it.
 */
public final class Fault {

  private final Effect effect;
  private final Set<Operation> operations;
  private final long times;
  private final double probability;
  private final long seed;
  private final AtomicLong strikes = new AtomicLong();
  private final AtomicLong chances = new AtomicLong();

  private Fault(
      Effect effect, Set<Operation> operations, long times, double probability, long seed) {
    this.effect = effect;
    this.operations = operations;
    this.times = times;
    this.probability = probability;
    this.seed = seed;
  }

  private static Fault of(Effect effect) {
    return new Fault(effect, EnumSet.noneOf(Operation.class), Long.MAX_VALUE, 1, 0);
  }

  /** 429 with {@code Retry-After}, in whole seconds. */
  public static Fault throttle(Duration retryAfter) {
    return of(new Effect.Throttle(retryAfter));
  }

  /** An HTTP status with the body the service has for it. The call has no effect. */
  public static Fault status(int status) {
    return of(new Effect.Status(status, null));
  }

  /** An HTTP status with this body. The call has no effect. */
  public static Fault status(int status, String body) {
    return of(new Effect.Status(status, body));
  }

  /** Cuts the connection instead of doing what was asked. */
  public static Fault disconnectBeforeEffect() {
    return of(new Effect.Disconnect(false));
  }

  /** Does what was asked and cuts the connection instead of responding. */
  public static Fault disconnectAfterEffect() {
    return of(new Effect.Disconnect(true));
  }

  /** Responds only after this time. */
  public static Fault delay(Duration time) {
    return of(new Effect.Delay(time));
  }

  /** Does what was asked and responds with something that is no JSON and has no job location. */
  public static Fault garbageBody() {
    return of(new Effect.Garbage());
  }

  /** All tasks of the job fail, and so does the job. */
  public static Fault failedJob() {
    return of(new Effect.FailTasks(task -> true));
  }

  /** The tasks with this {@code taskName} or {@code kind} fail. */
  public static Fault failedTask(String taskNameOrKind) {
    return of(new Effect.FailTasks(taskNameOrKind::equals));
  }

  /** Every document whose text contains {@code substring} gets this error from every task. */
  public static Fault documentError(
      String substring, String code, String innerCode, String message) {
    return documentError(text -> text.contains(substring), code, innerCode, message);
  }

  /** Every document whose text matches gets this error from every task. */
  public static Fault documentError(
      Predicate<String> text, String code, String innerCode, String message) {
    return of(new Effect.FailDocuments(text, code, innerCode, message));
  }

  /** Kinds of results, and statuses of the job and its tasks, in another casing than usual. */
  public static Fault oddCasing() {
    return of(new Effect.MixedCasing());
  }

  /** The job ends in this word in place of the service's. */
  public static Fault endWord(String word) {
    return of(new Effect.EndWord(word));
  }

  /** The dates of the job say that it took this time, however long it takes. */
  public static Fault statedTime(Duration time) {
    return of(new Effect.StatedTime(time));
  }

  /** The tasks with this {@code taskName} or {@code kind} are counted but never listed. */
  public static Fault missingTask(String taskNameOrKind) {
    return of(new Effect.OmitTasks(taskNameOrKind::equals));
  }

  /** Documents whose text contains {@code substring} are neither results nor errors. */
  public static Fault missingDocument(String substring) {
    return missingDocument((String text) -> text.contains(substring));
  }

  /** Documents whose text matches are neither results nor errors. */
  public static Fault missingDocument(Predicate<String> text) {
    return of(new Effect.OmitDocuments(text));
  }

  /** Strikes submits; adds to other operations already named. */
  public Fault onSubmit() {
    return on(Operation.SUBMIT);
  }

  /** Strikes polls; adds to other operations already named. */
  public Fault onPoll() {
    return on(Operation.POLL);
  }

  /** Strikes cancels; adds to other operations already named. */
  public Fault onCancel() {
    return on(Operation.CANCEL);
  }

  private Fault on(Operation operation) {
    Set<Operation> more = EnumSet.of(operation);
    more.addAll(operations);
    return new Fault(effect, more, times, probability, seed);
  }

  /** Strikes at most {@code n} times; documents count one each. */
  public Fault times(long n) {
    return new Fault(effect, operations, n, probability, seed);
  }

  /** Strikes with probability {@code p}, from 0 to 1, each time it might. */
  public Fault withProbability(double p, long newSeed) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("probability " + p + " is not between 0 and 1");
    }
    return new Fault(effect, operations, times, p, newSeed);
  }

  /** How often this fault has struck. */
  public long strikes() {
    return strikes.get();
  }

  /** What it does; for the emulator itself. */
  public Effect effect() {
    return effect;
  }

  /** Whether it can strike {@code operation}; for the emulator itself. */
  public boolean concerns(Operation operation) {
    return operations.isEmpty() || operations.contains(operation);
  }

  /** Decides whether to strike, and counts it if so; for the emulator itself. */
  public boolean strike() {
    long chance = chances.getAndIncrement();
    if (probability < 1 && new Random(Seeds.mix(seed, chance)).nextDouble() >= probability) {
      return false;
    }
    return strikes.getAndUpdate(n -> n < times ? n + 1 : n) < times;
  }

  @Override
  public String toString() {
    return effect.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " x" + strikes;
  }

  /** What a fault does; for the emulator itself. */
  public sealed interface Effect {

    /** Whether it is about one request or about the whole life of a job. */
    default Scope scope() {
      return Scope.REQUEST;
    }

    /** Whether the request ends here, so that no further fault can strike it. */
    default boolean isFinal() {
      return !(this instanceof Delay);
    }

    record Throttle(Duration retryAfter) implements Effect {}

    record Status(int status, @Nullable String body) implements Effect {}

    record Disconnect(boolean afterEffect) implements Effect {}

    record Delay(Duration time) implements Effect {}

    record Garbage() implements Effect {}

    record FailTasks(Predicate<String> nameOrKind) implements OfJob {}

    record FailDocuments(Predicate<String> text, String code, String innerCode, String message)
        implements OfJob {}

    record MixedCasing() implements OfJob {}

    record EndWord(String word) implements OfJob {}

    record StatedTime(Duration time) implements OfJob {}

    record OmitTasks(Predicate<String> nameOrKind) implements OfJob {}

    record OmitDocuments(Predicate<String> text) implements OfJob {}

    /** An effect that is decided when a job is accepted. */
    sealed interface OfJob extends Effect {
      @Override
      default Scope scope() {
        return Scope.JOB;
      }
    }
  }

  /** What an effect is about; for the emulator itself. */
  public enum Scope {
    REQUEST,
    JOB
  }
}
