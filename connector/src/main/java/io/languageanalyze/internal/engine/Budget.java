package io.languageanalyze.internal.engine;

/** The text records that one process may submit for one transform. */
public final class Budget {

  private final long limit;
  private long taken;

  /** A budget of {@code limit} text records; {@link Long#MAX_VALUE} for no limit. */
  public Budget(long limit) {
    this.limit = limit;
  }

  long limit() {
    return limit;
  }

  /** Takes {@code records} if that many are left. */
  synchronized boolean take(long records) {
    if (records > limit - taken) {
      return false;
    }
    taken += records;
    return true;
  }

  /** Gives back what was taken for a job that the service refused. */
  synchronized void giveBack(long records) {
    taken -= records;
  }
}
