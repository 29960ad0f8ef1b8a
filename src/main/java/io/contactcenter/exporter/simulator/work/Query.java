package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.http.Reply;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a summary is asked for.
 *
 * @param pbxs whose ring groups
 * @param end exclusive
 */
record Query(List<String> pbxs, Instant start, Instant end) {
  /** That a request makes no sense or asks for what the user may not see. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Reply reply;

    Refused(Reply reply) {
      super(null, null, false, false);
      this.reply = reply;
    }

    Reply reply() {
      return reply;
    }
  }

  private static final String ALL = "allpbxes";
  // "YYYY-MM-DD HH:MM:SS", with a blank and no offset (guide, ring group summary).
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final int YEARS = 2;

  Query {
    pbxs = List.copyOf(pbxs);
  }

  /**
   * Reads the parameters. A local time that the zone has twice is the earlier one; one that it
   * skips moves on by the length of the gap. What is older than two years is left out, silently.
   */
  static Query read(Context request, boolean endInclusive, Instant now, Errors errors)
      throws Refused {
    List<String> pbxs = pbxs(parameter(request, "pbxId"), request, errors);
    ZoneId zone = zone(parameter(request, "timeZone"));
    Instant start = local("startTime", request, zone);
    Instant end = local("endTime", request, zone).plusSeconds(endInclusive ? 1 : 0);
    Instant oldest = now.atZone(zone).minusYears(YEARS).toInstant();
    return new Query(pbxs, start.isBefore(oldest) ? oldest : start, end);
  }

  private static List<String> pbxs(String asked, Context request, Errors errors) throws Refused {
    if (asked.equals(ALL)) {
      return PhoneSystem.PBXS;
    }
    List<String> names = List.of(asked.split(",", -1));
    for (String name : names) {
      if (!PhoneSystem.PBXS.contains(name)) {
        throw new Refused(errors.forbidden(name, request));
      }
    }
    return names;
  }

  private static ZoneId zone(String name) throws Refused {
    if (!ZONES.contains(name)) {
      throw new Refused(Errors.badParameter("timeZone", "Please provide an IANA time zone"));
    }
    return ZoneId.of(name);
  }

  private static Instant local(String name, Context request, ZoneId zone) throws Refused {
    try {
      return LocalDateTime.parse(parameter(request, name), LOCAL).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new Refused(Errors.badParameter(name, "The format is YYYY-MM-DD HH:MM:SS"));
    }
  }

  static String parameter(Context request, String name) throws Refused {
    return Optional.ofNullable(request.queryParam(name))
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new Refused(Errors.badParameter(name, "It is required")));
  }
}
