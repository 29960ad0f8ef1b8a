package io.contactcenter.exporter.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.FaultsJson;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The simulator's own paths, for tests and for the curious: no token, no limit, no fault. */
public final class Controls {
  private static final String TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource clock;
  private final ZoneId zone;
  private final FaultSwitch faults;
  private final Supplier<Book.Account> account;
  private final Function<DayQuestion, ObjectNode> day;

  /**
   * Of one simulated vendor.
   *
   * @param zone in which a day is meant that says no other
   * @param day answers what happened on one
   */
  public Controls(
      InstantSource clock,
      ZoneId zone,
      FaultSwitch faults,
      Supplier<Book.Account> account,
      Function<DayQuestion, ObjectNode> day) {
    this.clock = clock;
    this.zone = zone;
    this.faults = faults;
    this.account = account;
    this.day = day;
  }

  /** The operations. */
  public List<Endpoint> all() {
    return List.of(
        control(HandlerType.GET, "account", request -> account()),
        control(HandlerType.GET, "day", this::day),
        control(HandlerType.GET, "faults", request -> json(FaultsJson.write(faults.faults()))),
        control(HandlerType.POST, "faults", this::setFaults));
  }

  private static Endpoint control(HandlerType method, String name, Endpoint.Operation operation) {
    return new Endpoint(method, "/simulator/" + name, name, "simulator", operation);
  }

  private Reply account() {
    Book.Account said = account.get();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("total", said.requests())
            .put("violations", said.violations());
    for (Book.Entry entry : said.entries()) {
      json.withArray("requests")
          .addObject()
          .put("at", entry.at().toString())
          .put("endpoint", entry.endpoint())
          .put("group", entry.group())
          .put("method", entry.method())
          .put("status", entry.status())
          .put("overLimit", entry.overLimit());
    }
    return json(json);
  }

  private Reply day(Context request) {
    try {
      return json(day.apply(DayQuestion.read(request, zone, clock.instant())));
    } catch (DateTimeException | IllegalArgumentException e) {
      return bad(e);
    }
  }

  private Reply setFaults(Context request) {
    try {
      faults.set(FaultsJson.read(JSON.readTree(request.body())), clock.instant());
      return json(FaultsJson.write(faults.faults()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return bad(e);
    }
  }

  private static Reply bad(Exception e) {
    return Reply.text(
        400,
        TYPE,
        JsonNodeFactory.instance
            .objectNode()
            .put("error", String.valueOf(e.getMessage()))
            .toString());
  }

  private static Reply json(ObjectNode json) {
    return Reply.text(200, TYPE, json.toString());
  }
}
