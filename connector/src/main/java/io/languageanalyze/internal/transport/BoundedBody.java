package io.languageanalyze.internal.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A response body of bounded length. On {@code close} the library would read the rest of the body
 * to reuse the connection; this class drops the connection instead, because a body that is closed
 * early may be endless.
 */
public final class BoundedBody extends FilterInputStream {

  private final Runnable giveUp;

  // The longest recorded responses, healthcare with FHIR bundles, have 200 bytes per character of
  // text: 25 MB for the 125,000 of a job.
  /** The most bytes that a response may have. */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  private long room = MAX_BYTES;
  private boolean ended;

  BoundedBody(InputStream body, Runnable giveUp) {
    super(body);
    this.giveUp = giveUp;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    taken(read < 0 ? -1 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    taken(read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(count, 8192)]);
  }

  @Override
  public void close() throws IOException {
    if (ended) {
      super.close();
    } else {
      giveUp.run();
    }
  }

  private void taken(int count) throws IOException {
    ended |= count < 0;
    room -= Math.max(0, count);
    if (room < 0) {
      throw tooLong();
    }
  }

  /** Returns the exception for a response of more than {@link #MAX_BYTES}. */
  public static IOException tooLong() {
    return new IOException("the response has more than " + MAX_BYTES + " bytes");
  }
}
