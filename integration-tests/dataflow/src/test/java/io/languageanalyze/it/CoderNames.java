package io.languageanalyze.it;

import java.io.ObjectStreamClass;
import java.util.stream.Collectors;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.schemas.SchemaCoder;
import org.apache.beam.sdk.values.WindowedValues.FullWindowedValueCoder;

/** A coder in a line: what would make a running job refuse its update if it changed. */
final class CoderNames {

  static final String SCHEMA = "schema of ";

  private CoderNames() {}

  static String of(Coder<?> coder) {
    if (coder instanceof SchemaCoder<?> schema) {
      return SCHEMA + schema.getEncodedTypeDescriptor().getRawType().getSimpleName();
    }
    if (coder instanceof FullWindowedValueCoder<?> windowed) {
      return "windowed " + of(windowed.getValueCoder());
    }
    if (isOurs(coder)) {
      return coder.getClass().getSimpleName() + " version " + version(coder.getClass());
    }
    String parts =
        coder.getCoderArguments().stream().map(CoderNames::of).collect(Collectors.joining(", "));
    return coder.getClass().getSimpleName() + (parts.isEmpty() ? "" : "(" + parts + ")");
  }

  static boolean isOurs(Coder<?> coder) {
    return coder.getClass().getPackageName().startsWith("io.languageanalyze");
  }

  // Computed from the class where nobody wrote it down: then any change of the class changes it.
  private static long version(Class<?> coder) {
    return ObjectStreamClass.lookup(coder).getSerialVersionUID();
  }
}
