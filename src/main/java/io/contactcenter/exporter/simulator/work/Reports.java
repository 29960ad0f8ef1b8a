package io.contactcenter.exporter.simulator.work;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.http.JsonBody;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * The two summaries. A request that is refused for key or token does not count towards the limits;
 * one that is refused otherwise does.
 */
final class Reports {
  static final String GROUPS = "rgsum-groups";
  static final String MEMBERS = "rgsum-members";

  private final Options options;
  private final History history;
  private final PhoneSystem phones;
  private final CallLog log;
  private final FaultSwitch faults;
  private final Errors errors;
  private final SlidingLimiter limiter;

  Reports(Options options, History history, PhoneSystem phones, FaultSwitch faults, Errors errors) {
    this.options = options;
    this.history = history;
    this.phones = phones;
    this.faults = faults;
    this.errors = errors;
    log = new CallLog(history, phones);
    limiter = new SlidingLimiter(options.limits().reports());
  }

  /** What a vendor with the faults of now shows. */
  Impression impression() {
    return new Impression(history, log, faults.faults(), options.changes(), options.latency());
  }

  Reply groups(Context request) {
    return limited(request, this::groups);
  }

  Reply members(Context request) {
    return limited(request, this::members);
  }

  private interface Answer {
    Reply to(Query query, Context request, Instant now) throws Query.Refused;
  }

  private Reply limited(Context request, Answer answer) {
    Instant now = options.clock().instant();
    if (!limiter.admits(now)) {
      return errors.throttled(options.retryAfter(), limiter.untilFree(now)).asOverLimit();
    }
    try {
      Query query = Query.read(request, options.endInclusive(), now, errors);
      return options.licensed()
          ? answer.to(query, request, now)
          : Errors.unlicensed(String.join(",", query.pbxs()));
    } catch (Query.Refused refused) {
      return refused.reply();
    }
  }

  private Reply groups(Query query, Context request, Instant now) {
    long at = now.getEpochSecond();
    long start = query.start().getEpochSecond();
    long end = query.end().getEpochSecond();
    Impression impression = impression();
    Summary seen = impression.of(start, end, at);
    Summary told = new Summary();
    List<RingGroup> groups =
        phones.groups().stream()
            .filter(group -> query.pbxs().contains(group.pbx()))
            .filter(group -> isShown(group, seen, at))
            .toList();
    groups.forEach(group -> told.group(group.queue()).addAll(seen.group(group.queue())));
    options.witness().said(new Said(now, GROUPS, query.start(), query.end(), told));
    Rows rows = new Rows(named(at));
    return JsonBody.array(
        json -> {
          for (RingGroup group : groups) {
            Tally<GroupFigure> sums = told.group(group.queue());
            write(rows, group, impression.rows(sums, group.queue(), start, end, at), json);
          }
        });
  }

  private static void write(
      Rows rows, RingGroup group, List<Tally<GroupFigure>> parts, JsonGenerator json)
      throws IOException {
    rows.group(group, parts.get(0), json);
    if (!parts.get(1).isEmpty()) {
      rows.group(group, parts.get(1), json);
    }
  }

  private boolean isShown(RingGroup group, Summary seen, long now) {
    Tally<GroupFigure> sums = seen.groups().get(group.queue());
    boolean hadCalls = sums != null && !sums.isEmpty();
    return hadCalls || (options.idleGroups() && options.changes().hasQueue(group.queue(), now));
  }

  private Reply members(Query query, Context request, Instant now) throws Query.Refused {
    String extension = Query.parameter(request, "extId");
    long at = now.getEpochSecond();
    long start = query.start().getEpochSecond();
    long end = query.end().getEpochSecond();
    Impression impression = impression();
    Summary seen = impression.of(start, end, at);
    Summary told = new Summary();
    List<RingGroup> groups =
        phones.groups().stream()
            .filter(group -> query.pbxs().contains(group.pbx()))
            .filter(group -> group.extension().equals(extension))
            .toList();
    for (RingGroup group : groups) {
      seen.members()
          .forEach(
              (member, sums) -> {
                if (member.queue() == group.queue() && !sums.isEmpty()) {
                  told.member(member.queue(), member.agent()).addAll(sums);
                }
              });
    }
    options.witness().said(new Said(now, MEMBERS, query.start(), query.end(), told));
    Rows rows = new Rows(named(at));
    return JsonBody.array(
        json -> {
          for (RingGroup group : groups) {
            for (var entry : told.members().entrySet()) {
              if (entry.getKey().queue() == group.queue()) {
                int agent = entry.getKey().agent();
                for (Tally<MemberFigure> part :
                    impression.rows(entry.getValue(), entry.getKey(), start, end, at)) {
                  if (!part.isEmpty()) {
                    rows.member(group, agent, part, json);
                  }
                }
              }
            }
          }
        });
  }

  private Center named(long second) {
    return options.changes().named(history.center(), second);
  }
}
