package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From a request to a reply: token, limits, {@code d}, {@code tz}, {@code n} and query variables,
 * the page of 50, the notation. Without {@code d} rows are those of today, which is not documented.
 */
final class Api {
  private static final String ROOT = "/api/stats/";
  // "Requests that would return a large number of records will respond with 50 records per
  // request", section "Pagination".
  private static final int PAGE = 50;
  private static final Set<String> PARAMETERS = Set.of("d", "n", "tz");

  private final Options options;
  private final ZoneId zone;
  private final Errors errors;
  private final SlidingLimiter reports;
  private final SlidingLimiter directory;
  private final JsonAnswer json;
  private final CsvAnswer csv;

  /**
   * The paths.
   *
   * @param zone of the tenant
   */
  Api(Options options, ZoneId zone, Errors errors) {
    this.options = options;
    this.zone = zone;
    this.errors = errors;
    reports = new SlidingLimiter(options.limits().reports());
    directory = new SlidingLimiter(options.limits().directory());
    json = new JsonAnswer(options.empty());
    csv = new CsvAnswer(options.nesting());
  }

  /** The resource with and without the endings of the notations. */
  List<Endpoint> endpoints(Resource resource) {
    List<String> endings = new ArrayList<>(List.of(""));
    // The ending of an id is part of it, as far as the path knows.
    if (!resource.path().endsWith("}")) {
      for (Format format : Format.values()) {
        endings.add("." + format.ending);
      }
    }
    return endings.stream()
        .map(
            ending ->
                new Endpoint(
                    HandlerType.GET,
                    ROOT + resource.path() + ending,
                    resource.name(),
                    resource.isReport() ? "reports" : "directory",
                    request -> answer(resource, request)))
        .toList();
  }

  private Reply answer(Resource resource, Context request) {
    if (!isOurs(request.header("Authorization"))) {
      return errors.unauthorized();
    }
    Instant now = options.clock().instant();
    if (!(resource.isReport() ? reports : directory).admits(now)) {
      return errors.busy();
    }
    try {
      return answer(resource, call(resource, request, now), request);
    } catch (DateTimeException | IllegalArgumentException e) {
      return errors.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isOurs(@Nullable String authorization) {
    String ours = Credentials.TENANT + ":" + Credentials.TOKEN;
    return ("Basic " + Base64.getEncoder().encodeToString(ours.getBytes(StandardCharsets.UTF_8)))
        .equals(authorization);
  }

  private Call call(Resource resource, Context request, Instant now) {
    ZoneId asked = Optional.ofNullable(request.queryParam("tz")).map(ZoneId::of).orElse(zone);
    String d = Optional.ofNullable(request.queryParam("d")).orElse("today");
    DateRange range =
        DateRange.read(d, asked, now, options.dateIncludesDay(), options.rangeIncludesEnd());
    String id = request.pathParamMap().getOrDefault("id", "");
    return new Call(resource.path().endsWith("}") ? Format.without(id) : id, range, asked, now);
  }

  private Reply answer(Resource resource, Call call, Context request) {
    if (!resource.takesParameters() && !request.queryParamMap().isEmpty()) {
      throw new IllegalArgumentException("this resource takes no parameters");
    }
    int offset = offset(request);
    Optional<Answer> found = resource.look().at(call);
    if (found.isEmpty()) {
      return errors.notFound(request);
    }
    Answer answer = found.get();
    List<Integer> page =
        IntStream.range(0, answer.lines().size())
            .filter(i -> matches(answer.table(), answer.lines().get(i), request))
            .skip(offset - 1)
            .limit(resource.takesParameters() ? PAGE : Integer.MAX_VALUE)
            .boxed()
            .toList();
    if (resource.isReport()) {
      options.witness().said(said(resource, call, offset, answer, page));
    }
    List<Line> lines =
        page.stream().map(i -> answer.table().complete(answer.lines().get(i))).toList();
    Format format = Format.of(request.path());
    return Reply.of(
        200,
        format.contentType,
        out -> {
          switch (format) {
            case XML -> XmlAnswer.write(answer.table(), lines, out);
            case CSV -> csv.write(answer.table(), lines, out);
            case JSON -> {
              if (resource.isSingle() && !lines.isEmpty()) {
                json.write(answer.table(), lines.get(0), out);
              } else {
                json.write(answer.table(), lines, out);
              }
            }
          }
        });
  }

  // 1 is the first; clients have asked for 0 and got the first page too.
  private static int offset(Context request) {
    String n = Optional.ofNullable(request.queryParam("n")).orElse("1");
    if (!n.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("n is no number: " + n);
    }
    return Math.max(1, Integer.parseInt(n));
  }

  // "field=value where field is any field normally returned by the query", section "Query
  // Variables".
  private static boolean matches(Table table, Line line, Context request) {
    for (Map.Entry<String, List<String>> variable : request.queryParamMap().entrySet()) {
      if (!PARAMETERS.contains(variable.getKey())) {
        if (!table.columns().contains(variable.getKey())) {
          throw new IllegalArgumentException("no such field: " + variable.getKey());
        }
        if (!variable.getValue().contains(line.text(variable.getKey()))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Said said(
      Resource resource, Call call, int offset, Answer answer, List<Integer> page) {
    return new Said(
        call.now(),
        resource.name(),
        call.id(),
        call.d().from(),
        call.d().to(),
        offset,
        page.stream()
            .map(i -> answer.rows().get(i))
            .map(
                row -> {
                  Map<String, String> texts = new LinkedHashMap<>(row.line().fields());
                  texts.keySet().removeAll(row.figures().keySet());
                  return new Said.Row(row.start(), row.queue(), texts, row.figures());
                })
            .toList());
  }
}
