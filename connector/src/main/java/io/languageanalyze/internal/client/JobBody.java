package io.languageanalyze.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.languageanalyze.model.task.Task;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Writes the body of a submit: the same tasks for every job, with different documents. Thread-safe.
 */
public final class JobBody implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * The most bytes that the id of a document and the comma before it add to the document, for the
   * 25 positions of a job.
   */
  // The id replaces the opening brace of the document; the comma takes its place in the count.
  public static final int BYTES_PER_DOCUMENT = id(24).length;

  private final byte[] head;
  private final byte[] tail;
  private final LinkedHashMap<String, String> kinds = new LinkedHashMap<>();

  /**
   * Encodes the part of the body that all jobs share.
   *
   * @param tasks the tasks, with unique names
   * @param cancelAfter the age at which the service cancels a job; null if the api-version does not
   *     support it
   */
  public JobBody(Route route, List<? extends Task<?, ?>> tasks, @Nullable Duration cancelAfter) {
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("tasks", tasks.stream().map(this::request).toList());
    if (cancelAfter != null) {
      rest.put("cancelAfter", cancelAfter.toSeconds());
    }
    head = utf8("{\"analysisInput\":{\"" + route.array() + "\":[");
    tail = utf8("]}," + json(rest).substring(1));
  }

  /** Returns the names and kinds of the tasks, in the order of the request. */
  public Map<String, String> kinds() {
    return Collections.unmodifiableMap(kinds);
  }

  /** Returns the number of bytes of a body without documents. */
  public int overhead() {
    return head.length + tail.length;
  }

  /**
   * Encodes the body for some documents. It has at most {@link #overhead} bytes, plus the bytes of
   * the documents, plus {@link #BYTES_PER_DOCUMENT} for each.
   *
   * @param documents UTF-8 JSON objects with at least one member and without {@code id}; the id of
   *     a document is its position
   */
  public byte[] encode(List<byte[]> documents) {
    int size = overhead();
    for (byte[] document : documents) {
      size += document.length + BYTES_PER_DOCUMENT;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(size);
    body.writeBytes(head);
    for (int position = 0; position < documents.size(); position++) {
      if (position > 0) {
        body.write(',');
      }
      byte[] document = documents.get(position);
      body.writeBytes(id(position));
      body.write(document, 1, document.length - 1);
    }
    body.writeBytes(tail);
    return body.toByteArray();
  }

  private Map<String, Object> request(Task<?, ?> task) {
    String name = task.getTaskName();
    if (name == null || kinds.put(name, task.getKind()) != null) {
      throw new IllegalArgumentException(
          "the task name \"" + name + "\" is not unique; use named(\"...\") to tell tasks apart");
    }
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("kind", task.getKind());
    request.put("taskName", name);
    request.put("parameters", task.getParameters());
    return request;
  }

  // This replaces the opening brace of a document.
  private static byte[] id(int position) {
    return utf8("{\"id\":\"" + position + "\",");
  }

  private static String json(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a task parameter cannot be written as JSON", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
