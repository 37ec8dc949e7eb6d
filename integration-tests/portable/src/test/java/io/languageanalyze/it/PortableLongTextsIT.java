package io.languageanalyze.it;

import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.params.provider.Arguments;

/** A long text on the portable SDK harness; the other runners have those of all languages. */
class PortableLongTextsIT extends LongTextsContract {

  static Stream<Arguments> texts() {
    return Stream.of(Arguments.of("emoji", 126_000));
  }

  @Override
  Pipeline pipeline() {
    return TestPipelines.pipeline(PortableFlinkRunner.batch());
  }
}
