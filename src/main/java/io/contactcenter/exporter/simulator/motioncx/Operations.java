package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.Limit;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The paths, each behind the key and a limit. The documents show one look-up with GET, the others
 * with POST; the vendor's own client sends both to each.
 */
final class Operations {
  private static final String REPORTING = "/reporting/api/v1/";
  private static final String LOOKUP = REPORTING + "lookup/";

  private final Options options;
  private final Errors errors;
  private final Gate gate;
  private final Supplier<Center> present;
  private final SlidingLimiter reports;
  private final SlidingLimiter directory;
  private final List<Endpoint> all = new ArrayList<>();

  /**
   * The operations.
   *
   * @param present who is there now
   */
  Operations(
      Options options,
      Errors errors,
      Store store,
      WorkStateRollup workStates,
      Supplier<Center> present) {
    this.options = options;
    this.errors = errors;
    this.present = present;
    gate = new Gate(errors);
    reports = new SlidingLimiter(options.limits().reports());
    directory = new SlidingLimiter(options.limits().directory());
    report("interaction/details", "interaction-details", new Details(options, store)::answer);
    report(
        "interaction/aggregates", "interaction-aggregates", new Aggregates(options, store)::answer);
    report("agent/workstate/rollup", "workstate-rollup", workStates::answer);
    lookup("queues", request -> lookups().queues());
    lookup("agents", request -> lookups().agents());
    lookup("dispositions", request -> lookups().dispositions());
    lookup("timezones", request -> lookups().timeZones());
    directory(
        HandlerType.GET, "/irm/v1/workstates", "workstates", r -> administration().workStates(r));
    directory(HandlerType.GET, "/irm/v1/agent", "agent", r -> administration().agent(r));
  }

  List<Endpoint> all() {
    return List.copyOf(all);
  }

  /** A report's answer to a request that could be read. */
  private interface Report {
    Reply answer(Body body, Instant now);
  }

  private void report(String path, String name, Report report) {
    all.add(
        new Endpoint(
            HandlerType.POST,
            REPORTING + path,
            name,
            "reports",
            gate.guard(
                request ->
                    limited(
                        reports,
                        options.limits().reports(),
                        () -> {
                          try {
                            return report.answer(
                                new Body(request.body()), options.clock().instant());
                          } catch (IllegalArgumentException e) {
                            return errors.invalid(String.valueOf(e.getMessage()));
                          }
                        }))));
  }

  private void lookup(String path, Endpoint.Operation operation) {
    directory(HandlerType.GET, LOOKUP + path, "lookup-" + path, operation);
    directory(HandlerType.POST, LOOKUP + path, "lookup-" + path, operation);
  }

  private void directory(
      HandlerType method, String path, String name, Endpoint.Operation operation) {
    all.add(
        new Endpoint(
            method,
            path,
            name,
            "directory",
            gate.guard(
                (Context request) ->
                    limited(
                        directory,
                        options.limits().directory(),
                        () -> operation.answer(request)))));
  }

  private Reply limited(SlidingLimiter limiter, List<Limit> limits, Supplier<Reply> answer) {
    Instant now = options.clock().instant();
    return limits.isEmpty() || limiter.admits(now)
        ? answer.get()
        : errors.throttled(options.retryAfter(), limiter.untilFree(now)).asOverLimit();
  }

  private Lookups lookups() {
    return new Lookups(options.envelope(), present.get());
  }

  private Administration administration() {
    return new Administration(errors, present.get());
  }
}
