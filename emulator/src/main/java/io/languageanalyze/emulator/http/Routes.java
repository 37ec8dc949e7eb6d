package io.languageanalyze.emulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.Operation;
import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.job.ApiErrors;
import io.languageanalyze.emulator.job.Faults;
import io.languageanalyze.emulator.job.Job;
import io.languageanalyze.emulator.job.JobStore;
import io.languageanalyze.emulator.job.JobView;
import io.languageanalyze.emulator.job.PageRequest;
import io.languageanalyze.emulator.job.Projects;
import io.languageanalyze.emulator.job.Route;
import io.languageanalyze.emulator.job.ServiceRefusal;
import io.languageanalyze.emulator.job.Submission;
import io.languageanalyze.emulator.job.SubmitValidator;
import java.time.Clock;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Turns requests into calls of the engine, and what comes of them into responses. */
public final class Routes {
  private final Settings settings;
  private final Clock clock;
  private final JobStore store;
  private final Faults faults;
  private final SubmitValidator validator;
  private final RateLimit submitLimit;
  private final RateLimit pollLimit;

  public Routes(Settings settings, JobStore store, Faults faults) {
    this.settings = settings;
    this.clock = settings.clock();
    this.store = store;
    this.faults = faults;
    this.validator = new SubmitValidator(settings.limits(), new Projects(settings.projects()));
    this.submitLimit = new RateLimit(clock, settings.submitsPerSecond());
    this.pollLimit = new RateLimit(clock, settings.pollsPerSecond());
  }

  Reply result(Request request, @Nullable Call call) {
    try {
      checkCredentials(request);
      String name = request.parameter("api-version");
      if (call == null || name == null || name.isEmpty()) {
        throw ApiErrors.resourceNotFound();
      }
      if (!limitOf(call.operation()).allows()) {
        return Reply.throttled(call.operation(), 1);
      }
      ApiVersion version = call.route().version(name);
      if (version == null) {
        throw ApiErrors.unknownVersion(name);
      }
      return switch (call.operation()) {
        case SUBMIT -> submit(request, call, version);
        case POLL -> poll(request, call, version);
        case CANCEL -> cancel(request, call, version);
      };
    } catch (ServiceRefusal refusal) {
      return Reply.json(refusal.status(), refusal.body());
    }
  }

  private void checkCredentials(Request request) throws ServiceRefusal {
    String key = request.header("Ocp-Apim-Subscription-Key");
    String bearer = request.header("Authorization");
    boolean known =
        key.isEmpty()
            ? bearer.equals("Bearer " + settings.bearerToken())
            : key.equals(settings.apiKey().get());
    if (!known) {
      throw ApiErrors.unauthorized();
    }
  }

  private RateLimit limitOf(Operation operation) {
    return switch (operation) {
      case SUBMIT -> submitLimit;
      case POLL -> pollLimit;
      case CANCEL -> new RateLimit(clock, 0);
    };
  }

  private Reply submit(Request request, Call call, ApiVersion version) throws ServiceRefusal {
    Submission submission = validator.validate(call.route(), version, request.body());
    Job job = store.add(submission, faults.fateOf(submission));
    return Reply.accepted(operationLocation(request, call, job.id(), version));
  }

  private Reply poll(Request request, Call call, ApiVersion version) throws ServiceRefusal {
    Job job = find(call);
    PageRequest page = page(request, call.route());
    JobView view = new JobView(job, clock.instant(), version, page);
    ObjectNode body = view.render(jobUrl(request, call, job.id()));
    if (body.has("nextLink")) {
      body.put("nextLink", settings.links().apply(body.get("nextLink").asText()));
    }
    return Reply.json(200, body);
  }

  private Reply cancel(Request request, Call call, ApiVersion version) throws ServiceRefusal {
    Job job = find(call);
    if (!store.cancel(job)) {
      throw ApiErrors.alreadyCompleted(job.id());
    }
    return Reply.accepted(operationLocation(request, call, job.id(), version));
  }

  private Job find(Call call) throws ServiceRefusal {
    Job job = store.find(call.route(), call.jobId());
    if (job == null) {
      throw ApiErrors.unknownJob(call.jobId());
    }
    return job;
  }

  private PageRequest page(Request request, Route route) throws ServiceRefusal {
    boolean showStats = Boolean.parseBoolean(request.parameter("showStats"));
    if (route == Route.CONVERSATIONS) {
      return new PageRequest(showStats, Integer.MAX_VALUE, 0);
    }
    int top = number(request, "top", settings.pageSize(), 1);
    int skip = number(request, "skip", 0, 0);
    return new PageRequest(showStats, Math.min(top, settings.maxPageSize()), skip);
  }

  private static int number(Request request, String name, int absent, int min)
      throws ServiceRefusal {
    String given = request.parameter(name);
    if (given == null) {
      return absent;
    }
    boolean number = given.matches("\\d{1,9}");
    if (!number || Integer.parseInt(given) < min) {
      throw ApiErrors.invalidQuery(name, given);
    }
    return Integer.parseInt(given);
  }

  private String operationLocation(Request request, Call call, String jobId, ApiVersion version) {
    return settings.links().apply(jobUrl(request, call, jobId) + "?api-version=" + version.name());
  }

  /** The job's address under the name by which the caller reached us. */
  private static String jobUrl(Request request, Call call, String jobId) {
    return "http://" + request.header("Host") + call.jobPath(jobId);
  }
}
