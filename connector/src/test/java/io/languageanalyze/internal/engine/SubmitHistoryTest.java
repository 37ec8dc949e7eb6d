package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.client.ServiceException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubmitHistoryTest {

  private static final Instant STOPPED = Instant.parse("2026-01-01T00:00:00Z");

  private final SubmitHistory history = new SubmitHistory();

  @Test
  void shardThatBeganToWaitBeforeTheStop_stopsToo_andAMinuteLaterItMayTryAgain() {
    ServiceException why =
        new ServiceException(400, new ServiceError("BadRequest", null, "no", null), null, null);
    assertNull(history.stoppedBy(STOPPED));

    history.stopped(why, STOPPED);

    assertSame(why, history.stoppedBy(STOPPED.minusMillis(5)));
    assertSame(why, history.stoppedBy(STOPPED));
    assertSame(why, history.stoppedBy(STOPPED.plusSeconds(59)));
    assertNull(history.stoppedBy(STOPPED.plusSeconds(60)));
  }
}
