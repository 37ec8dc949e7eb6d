package io.languageanalyze.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits a command line into options. {@code --name value} and {@code --name=value} are the same.
 *
 * @param own the values of the options that were asked for, in their order
 * @param others all other options as {@code --name=value}, as Beam reads them
 */
record CommandLine(Map<String, List<String>> own, List<String> others) {

  /**
   * Splits {@code args}.
   *
   * @param names the options to put into {@code own}; each takes a value
   */
  static CommandLine parse(List<String> args, Set<String> names) {
    Map<String, List<String>> own = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--") || arg.length() < 3) {
        throw new UsageException("unexpected \"" + arg + "\"; every option begins with --");
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      boolean valueFollows = i + 1 < args.size() && !args.get(i + 1).startsWith("--");
      if (names.contains(name)) {
        if (equals < 0 && !valueFollows) {
          throw new UsageException(name + " needs a value");
        }
        String value = equals < 0 ? args.get(++i) : arg.substring(equals + 1);
        own.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      } else {
        others.add(equals < 0 && valueFollows ? arg + "=" + args.get(++i) : arg);
      }
    }
    return new CommandLine(own, List.copyOf(others));
  }

  /** The values of an option that may be given several times. */
  List<String> all(String name) {
    return List.copyOf(own.getOrDefault(name, List.of()));
  }

  /** The value of an option that may be given once; {@code absent} when it is not given. */
  String one(String name, String absent) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new UsageException(name + " is given twice");
    }
    if (values.isEmpty()) {
      return absent;
    }
    if (values.get(0).isBlank()) {
      throw new UsageException(name + " needs a value");
    }
    return values.get(0);
  }
}
