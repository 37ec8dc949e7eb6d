package io.languageanalyze.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.model.pipeline.v1.RunnerApi.Components;
import org.apache.beam.model.pipeline.v1.RunnerApi.PTransform;
import org.apache.beam.model.pipeline.v1.RunnerApi.ParDoPayload;
import org.apache.beam.model.pipeline.v1.RunnerApi.StateSpec;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.util.construction.PTransformTranslation;
import org.apache.beam.sdk.util.construction.RehydratedComponents;
import org.apache.beam.vendor.grpc.v1p69p0.com.google.protobuf.ByteString;

/** The steps of our transform as Runner v2 gets them. */
final class PortableSteps {

  private final Components components;
  private final RehydratedComponents rehydrated;

  PortableSteps(Submission submission) {
    this.components = submission.portable().getComponents();
    this.rehydrated = RehydratedComponents.forComponents(components);
  }

  /** A line for each step, and one for each of its state cells, timers and outputs. */
  List<String> lines() throws IOException {
    Map<String, PTransform> steps = new TreeMap<>();
    for (PTransform step : components.getTransformsMap().values()) {
      if (step.getUniqueName().startsWith("Analyze/") && step.getSubtransformsCount() == 0) {
        steps.put(step.getUniqueName(), step);
      }
    }
    List<String> lines = new ArrayList<>();
    for (PTransform step : steps.values()) {
      lines.add(step.getUniqueName() + ": " + step.getSpec().getUrn());
      if (step.getSpec().getUrn().equals(PTransformTranslation.PAR_DO_TRANSFORM_URN)) {
        memory(ParDoPayload.parseFrom(step.getSpec().getPayload()), lines);
      }
      for (var output : new TreeMap<>(step.getOutputsMap()).entrySet()) {
        String coder = components.getPcollectionsOrThrow(output.getValue()).getCoderId();
        // A single output has a name that Beam makes up anew for every pipeline.
        String name = output.getKey().contains("#") ? "output" : output.getKey();
        lines.add("  " + name + ": " + coder(coder));
      }
    }
    return lines;
  }

  /** Our own coders as they are serialized, by name. */
  Map<String, ByteString> ownCoders() throws IOException {
    Map<String, ByteString> own = new TreeMap<>();
    for (String id : components.getCodersMap().keySet()) {
      Coder<?> coder = rehydrated.getCoder(id);
      if (CoderNames.isOurs(coder)) {
        own.put(CoderNames.of(coder), components.getCodersOrThrow(id).getSpec().getPayload());
      }
    }
    return own;
  }

  private void memory(ParDoPayload payload, List<String> lines) throws IOException {
    for (var state : new TreeMap<>(payload.getStateSpecsMap()).entrySet()) {
      lines.add("  state " + state.getKey() + ": " + cell(state.getValue()));
    }
    for (var timer : new TreeMap<>(payload.getTimerFamilySpecsMap()).entrySet()) {
      lines.add("  timer " + timer.getKey() + ": " + timer.getValue().getTimeDomain());
    }
  }

  private String cell(StateSpec spec) throws IOException {
    return switch (spec.getSpecCase()) {
      case READ_MODIFY_WRITE_SPEC -> "one " + coder(spec.getReadModifyWriteSpec().getCoderId());
      case MAP_SPEC ->
          "map of %s to %s"
              .formatted(
                  coder(spec.getMapSpec().getKeyCoderId()),
                  coder(spec.getMapSpec().getValueCoderId()));
      default -> spec.getSpecCase().toString();
    };
  }

  private String coder(String id) throws IOException {
    return CoderNames.of(rehydrated.getCoder(id));
  }
}
