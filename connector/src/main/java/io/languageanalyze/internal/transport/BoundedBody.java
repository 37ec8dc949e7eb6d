package io.languageanalyze.internal.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of an answer as it comes over the wire, of bounded length. The library reads a body to
 * its end when it is closed, to use the connection again; here the connection is given up instead,
 * because what is closed early is a body that has no end.
 */
public final class BoundedBody extends FilterInputStream {

  private final Runnable giveUp;

  // The longest answers recorded, health with FHIR bundles, have 200 bytes for each character of
  // text: 25 MB for the 125,000 of a job.
  /** The most bytes that an answer may have. */
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

  /** The failure of an answer that has more than {@link #MAX_BYTES}. */
  public static IOException tooLong() {
    return new IOException("the answer has more than " + MAX_BYTES + " bytes");
  }
}
