package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.expansion.AnalyzeTextProvider;
import io.languageanalyze.model.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.model.pipeline.v1.ExternalTransforms.SchemaTransformPayload;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.expansion.service.ExpansionServer;
import org.apache.beam.sdk.expansion.service.ExpansionService;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.SchemaTranslation;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.construction.External;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.vendor.grpc.v1p69p0.com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java pipeline that has the transform from the expansion service, as those in other SDKs do. */
class ExternalTransformIT {

  private static final String URN = "beam:expansion:payload:schematransform:v1";
  private static final int DOCUMENTS = 60;

  @TempDir private Path folder;

  @Test
  @SuppressWarnings("try") // the server says that closing it may be interrupted
  void everyDocument_comesOutOncePerTask() throws Exception {
    try (LanguageEmulator emulator = TestPipelines.service(300).start();
        ExpansionServer service = ExpansionServer.create(new ExpansionService(), "localhost", 0)) {
      Pipeline pipeline = TestPipelines.pipeline(PortableFlinkRunner.batch());
      PCollectionTuple output =
          input(pipeline)
              .apply(
                  External.<PCollection<Row>, Object>of(
                          URN, payload(emulator), "localhost:" + service.getPort())
                      .withMultiOutputs());
      CapturedCollection<Row> sentiments = output(output, "sentiment");
      CapturedCollection<Row> personal = output(output, "pii");
      CapturedCollection<Row> errors = output(output, "errors");

      PipelineResult result = pipeline.run();

      assertEquals(PipelineResult.State.DONE, result.getState());
      Set<String> ids = new HashSet<>();
      sentiments.values().forEach(row -> ids.add(row.getString("document_id")));
      assertEquals(DOCUMENTS, ids.size());
      assertEquals(DOCUMENTS, sentiments.values().size());
      assertEquals(DOCUMENTS, personal.values().size());
      assertEquals(2, errors.values().size(), "the blank document, for each of two tasks");
      assertEquals("INVALID_INPUT", errors.values().get(0).getString("reason"));
      int jobs = emulator.jobs().size();
      assertTrue(jobs <= 3 + 3, jobs + " jobs");
    }
  }

  private static PCollection<Row> input(Pipeline pipeline) {
    Schema schema = Schema.builder().addStringField("id").addStringField("text").build();
    List<Row> rows = new ArrayList<>();
    for (Document document : Texts.brief(DOCUMENTS)) {
      rows.add(Row.withSchema(schema).addValues(document.getId(), document.getText()).build());
    }
    rows.add(Row.withSchema(schema).addValues("blank", " ").build());
    return pipeline.apply(Create.of(rows).withRowSchema(schema));
  }

  @SuppressWarnings("unchecked") // the outputs are rows
  private static CapturedCollection<Row> output(PCollectionTuple all, String name) {
    return CapturedCollection.of((PCollection<Row>) (PCollection<?>) all.get(new TupleTag<>(name)));
  }

  private byte[] payload(LanguageEmulator emulator) throws IOException {
    Schema schema = new AnalyzeTextProvider().configurationSchema();
    Schema task = schema.getField("tasks").getType().getCollectionElementType().getRowSchema();
    Schema errors = schema.getField("error_handling").getType().getRowSchema();
    Path key = Files.writeString(folder.resolve("key"), emulator.apiKey());
    Map<String, Object> keys =
        Map.of(
            "endpoint",
            emulator.endpoint(),
            "api_key_file",
            key.toString(),
            "id_field",
            "id",
            "format",
            "json",
            "tasks",
            List.of(row(task, Map.of("kind", "sentiment")), row(task, Map.of("kind", "pii"))),
            "error_handling",
            row(errors, Map.of("output", "errors")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowCoder.of(schema).encode(row(schema, keys), bytes);
    return SchemaTransformPayload.newBuilder()
        .setIdentifier(AnalyzeTextProvider.IDENTIFIER)
        .setConfigurationSchema(SchemaTranslation.schemaToProto(schema, true))
        .setConfigurationRow(ByteString.copyFrom(bytes.toByteArray()))
        .build()
        .toByteArray();
  }

  // A client sends every key, those that are not given as null.
  private static Row row(Schema schema, Map<String, ?> keys) {
    Row.Builder row = Row.withSchema(schema);
    schema.getFieldNames().forEach(name -> row.addValue(keys.get(name)));
    return row.build();
  }
}
