package io.contactcenter.exporter.week;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.vendor.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts together what all the answers say that one question to a report had. An answer may be one of
 * several pages, or be about one of several ids: its part.
 */
final class Hearing {
  private final Scope scope;
  private final String report;
  private final Question question;
  private final Map<Stretch, Map<String, List<Facts>>> said = new HashMap<>();

  private record Stretch(long start, long end) {
    static Stretch of(Interval interval) {
      return new Stretch(interval.start().getEpochSecond(), interval.end().getEpochSecond());
    }
  }

  Hearing(Scope scope, String report, Question question) {
    this.scope = scope;
    this.report = report;
    this.question = question;
  }

  Scope scope() {
    return scope;
  }

  /** As it is called in labels. */
  String report() {
    return report;
  }

  Question question() {
    return question;
  }

  /** To be told what an answer says from {@code start} to {@code end}, epoch seconds. */
  Facts of(long start, long end) {
    return of(start, end, "");
  }

  /** The same of an answer that is a {@code part} of what is said of this stretch. */
  Facts of(long start, long end, String part) {
    Facts facts = new Facts(scope.source());
    said.computeIfAbsent(new Stretch(start, end), s -> new TreeMap<>())
        .computeIfAbsent(part, p -> new ArrayList<>())
        .add(facts);
    return facts;
  }

  /** What was heard in the end of a question that was asked at {@code asked}. */
  Heard heard(Instant asked) {
    Optional<Stretch> today = question.today().map(Stretch::of);
    List<Heard.OfInterval> intervals = new ArrayList<>();
    for (Interval interval : question.window().intervals()) {
      Stretch stretch = Stretch.of(interval);
      // The first interval of a day is the day so far too, and asked for before it.
      intervals.add(sum(stretch, today.filter(stretch::equals).isPresent()));
    }
    return new Heard(
        scope.source(),
        scope.source() + "/" + report,
        asked,
        intervals,
        today.map(stretch -> sum(stretch, false)));
  }

  /** The parts of what was said of a stretch, each as it was said first or last. */
  private Heard.OfInterval sum(Stretch stretch, boolean first) {
    Facts all = new Facts(scope.source());
    for (List<Facts> part : said.getOrDefault(stretch, Map.of()).values()) {
      all.addAll(part.get(first ? 0 : part.size() - 1));
    }
    return all.of(stretch.start(), stretch.end());
  }
}
