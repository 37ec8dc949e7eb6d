package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.input.DocumentEncoder;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;

/** Short documents and their tasks, the same in every run. */
public final class SampleInput {

  /** Documents of a full job. */
  public static final int JOB = RequestLimits.TEXT.documents();

  /** The tasks that are measured. */
  public static final List<Task<Document, ?>> TASKS =
      List.of(
          TextTasks.sentiment().named("sentiment"),
          TextTasks.pii().named("pii"),
          TextTasks.keyPhrases().named("keyPhrases"));

  static final DocumentEncoder ENCODER = new DocumentEncoder();
  static final OriginCodec ORIGINS = new OriginCodec(GlobalWindow.Coder.INSTANCE);

  private static final List<String> SENTENCES =
      List.of(
          "The room was clean and the staff were very friendly.",
          "Breakfast was cold, and nobody apologized for it.",
          "Please call Maria Lopez at 555-0142 about the broken lamp.",
          "My card 4111 1111 1111 1111 was charged twice on 3 March 2025.",
          "We loved the view of the lake from the balcony.",
          "The delivery to 12 Garden Street arrived two days late.",
          "Write to jonas.weber@example.com for the invoice.",
          "The battery is excellent, but the screen is far too dark.",
          "Nothing worked as promised, I want my money back.",
          "Thank you for the quick help, it was a great experience.");

  private SampleInput() {}

  /** Documents of about 300 characters. */
  public static List<Document> documents(int count) {
    SplittableRandom random = new SplittableRandom(7);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(250, 350); text.length() < length; ) {
        text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
      }
      documents.add(Document.of("doc-" + i, text.toString().strip()).withLanguage("en"));
    }
    return documents;
  }

  /** A document as the first step hands it on. */
  static PreparedDocument prepared(Document document) {
    byte[] json = ENCODER.encode(document, null);
    Origin origin =
        new Origin(
            document.getId(),
            document.getMetadata(),
            GlobalWindow.INSTANCE,
            PaneInfo.NO_FIRING,
            null);
    return new PreparedDocument(
        ORIGINS.encode(origin), json, ENCODER.textElements(document), json.length + 14, null);
  }
}
