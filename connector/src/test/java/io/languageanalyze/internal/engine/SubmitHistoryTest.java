package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.FailureAction;
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

    for (int i = 0; i < SubmitHistory.MOST_REFUSALS; i++) {
      history.failed(why, FailureAction.UNCLEAR, false, STOPPED);
    }

    assertSame(why, history.stoppedBy(STOPPED.minusMillis(5)));
    assertSame(why, history.stoppedBy(STOPPED));
    assertSame(why, history.stoppedBy(STOPPED.plusSeconds(59)));
    assertNull(history.stoppedBy(STOPPED.plusSeconds(60)));
  }

  @Test
  void turn_belongsToOneJob_untilItsCallHasEnded_orIsForgotten() {
    assertTrue(history.tryTurn(1, STOPPED));
    assertTrue(history.tryTurn(1, STOPPED), "its own");
    assertFalse(history.tryTurn(2, STOPPED.plusSeconds(60)));
    history.endTurn(2);
    assertFalse(history.tryTurn(2, STOPPED.plusSeconds(60)), "another one's end");
    assertTrue(history.tryTurn(2, STOPPED.plusSeconds(120)), "its worker is gone");
    history.endTurn(2);
    assertTrue(history.tryTurn(3, STOPPED));

    history.accepted();

    assertTrue(history.tryTurn(4, STOPPED), "one was accepted");
  }
}
