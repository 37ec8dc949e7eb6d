package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The faults in force. */
public final class Faults {
  private final List<Fault> active = new CopyOnWriteArrayList<>();

  public void add(Fault fault) {
    active.add(fault);
  }

  /** How often faults have struck, all together. */
  public long strikes() {
    return active.stream().mapToLong(Fault::strikes).sum();
  }

  /** The faults of the wire that strike this request, in the order they were injected. */
  public List<Fault.Effect> onRequest(Operation operation) {
    List<Fault.Effect> effects = new ArrayList<>();
    for (Fault fault : active) {
      boolean onWire =
          switch (fault.effect().scope()) {
            case REQUEST -> fault.concerns(operation);
            case JOB -> false;
          };
      if (onWire && fault.strike()) {
        effects.add(fault.effect());
        if (fault.effect().isFinal()) {
          break;
        }
      }
    }
    return effects;
  }

  /** What is in store for a job that has just been accepted. */
  public JobFaults fateOf(Submission submission) {
    if (active.isEmpty()) {
      return JobFaults.NONE;
    }
    Set<Integer> failedTasks = new HashSet<>();
    Set<Integer> omittedTasks = new HashSet<>();
    Map<Integer, ObjectNode> errors = new HashMap<>();
    Set<Integer> omittedDocuments = new HashSet<>();
    boolean mixedCasing = false;
    String endWord = null;
    Duration statedTime = null;
    for (Fault fault : active) {
      Fault.Effect effect = fault.effect();
      if (effect instanceof Fault.Effect.FailTasks fail) {
        failedTasks.addAll(tasks(fault, submission, fail.nameOrKind()));
      } else if (effect instanceof Fault.Effect.OmitTasks omit) {
        omittedTasks.addAll(tasks(fault, submission, omit.nameOrKind()));
      } else if (effect instanceof Fault.Effect.OmitDocuments omit) {
        omittedDocuments.addAll(documents(fault, submission, omit.text()));
      } else if (effect instanceof Fault.Effect.FailDocuments fail) {
        for (int document : documents(fault, submission, fail.text())) {
          errors.put(
              document,
              ApiErrors.error(fail.code(), fail.message(), fail.innerCode(), fail.message()));
        }
      } else if (effect instanceof Fault.Effect.MixedCasing) {
        mixedCasing |= fault.strike();
      } else if (effect instanceof Fault.Effect.EndWord end && fault.strike()) {
        endWord = end.word();
      } else if (effect instanceof Fault.Effect.StatedTime stated && fault.strike()) {
        statedTime = stated.time();
      }
    }
    return new JobFaults(
        failedTasks, omittedTasks, errors, omittedDocuments, mixedCasing, endWord, statedTime);
  }

  /** One strike takes all tasks of a job that match. */
  private static Set<Integer> tasks(
      Fault fault, Submission submission, Predicate<String> nameOrKind) {
    Set<Integer> matching = new HashSet<>();
    for (int i = 0; i < submission.tasks().size(); i++) {
      if (submission.tasks().get(i).isCalled(nameOrKind)) {
        matching.add(i);
      }
    }
    return !matching.isEmpty() && fault.strike() ? matching : Set.of();
  }

  private static Set<Integer> documents(
      Fault fault, Submission submission, Predicate<String> text) {
    Set<Integer> struck = new HashSet<>();
    for (int i = 0; i < submission.documents().size(); i++) {
      if (text.test(submission.documents().get(i).text().value()) && fault.strike()) {
        struck.add(i);
      }
    }
    return struck;
  }
}
