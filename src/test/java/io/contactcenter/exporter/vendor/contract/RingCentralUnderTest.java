package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.CallsMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.ringcentral.CallAccount;
import io.contactcenter.exporter.simulator.ringcentral.Credentials;
import io.contactcenter.exporter.simulator.ringcentral.Grouping;
import io.contactcenter.exporter.simulator.ringcentral.Limits;
import io.contactcenter.exporter.simulator.ringcentral.Options;
import io.contactcenter.exporter.simulator.ringcentral.RingCentralSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.ringcentral.ApiVersion;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralSettings;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralVendor;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

final class RingCentralUnderTest implements VendorUnderTest {
  private static final long MILLISECOND = 1_000;
  private static final String WRONG = "a.wrong.jwt";

  // Label by grouping, dimension by the vendor's name: docs/vendors/ringcentral.md.
  private static final Map<String, Grouping> GROUPINGS =
      Map.of(
          "company", Grouping.COMPANY,
          "company_number", Grouping.COMPANY_NUMBERS,
          "user", Grouping.USERS,
          "queue", Grouping.QUEUES,
          "ivr", Grouping.IVRS,
          "iva", Grouping.IVAS,
          "shared_line", Grouping.SHARED_LINES,
          "user_group", Grouping.USER_GROUPS,
          "site", Grouping.SITES,
          "department", Grouping.DEPARTMENTS);
  private static final Map<String, Entity> DIMENSIONS =
      Map.ofEntries(
          Map.entry("callsByDirection", Entity.CALLS_BY_DIRECTION),
          Map.entry("callsByOrigin", Entity.CALLS_BY_ORIGIN),
          Map.entry("callsByResponse", Entity.CALLS_BY_RESPONSE),
          Map.entry("callsByResult", Entity.CALLS_BY_RESULT),
          Map.entry("callsByType", Entity.CALLS_BY_CALL_TYPE),
          Map.entry("callsByCompanyHours", Entity.CALLS_BY_COMPANY_SCHEDULE),
          Map.entry("callsByQueueHours", Entity.CALLS_BY_QUEUE_SCHEDULE),
          Map.entry("callsByQueueSla", Entity.CALLS_BY_QUEUE_SLA),
          Map.entry("callsByEndingParty", Entity.CALLS_BY_ENDING_PARTY),
          Map.entry("callsSegments", Entity.CALLS_BY_SEGMENT),
          Map.entry("callsActions", Entity.CALLS_BY_ACTION));

  private final RingCentralSimulator simulator;

  RingCentralUnderTest(Setting setting) {
    Options options =
        Options.strict()
            .withCenter(setting.center())
            .withChanges(setting.changes())
            .withClock(setting.clock());
    simulator =
        RingCentralSimulator.start(setting.strict() ? options : options.withLimits(Limits.LIFTED));
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new RingCentralVendor(transport);
  }

  @Override
  public URI baseUrl() {
    return simulator.baseUrl();
  }

  @Override
  public List<String> reports() {
    return List.of(
        "Company",
        "CompanyNumbers",
        "Users",
        "Queues",
        "IVRs",
        "SharedLines",
        "UserGroups",
        "Sites",
        "Departments");
  }

  @Override
  public VendorSettings settings() {
    return settings(Credentials.JWT);
  }

  @Override
  public VendorSettings wrongSettings() {
    return settings(WRONG);
  }

  private static VendorSettings settings(String jwt) {
    return new RingCentralSettings(
        new Secret(Credentials.CLIENT_ID),
        new Secret(Credentials.CLIENT_SECRET),
        new Secret(jwt),
        "~",
        ApiVersion.V1,
        DIMENSIONS.values().stream()
            .map(entity -> entity.id().substring("calls_by_".length()))
            .toList());
  }

  @Override
  public List<String> secrets() {
    return List.of(
        Credentials.CLIENT_ID, Credentials.CLIENT_SECRET, Credentials.JWT, WRONG, "SIMR");
  }

  @Override
  public void faults(Faults faults) {
    simulator.faults(faults);
  }

  @Override
  public Book.Account account() {
    return simulator.account();
  }

  @Override
  public Map<Key, Map<Measure, Long>> happened(SourceConfig config, Instant start, Instant end) {
    Expected expected = new Expected();
    for (String report : config.reports()) {
      Grouping grouping = GROUPINGS.getOrDefault(report, Grouping.COMPANY);
      CallAccount account = simulator.calls(grouping, start, end);
      for (String group : account.groups()) {
        add(report, group, account, expected);
        if (grouping == Grouping.QUEUES) {
          addQueue(group, account, expected);
        } else if (grouping == Grouping.USERS) {
          Key agent = Key.of(Entity.AGENT, group);
          expected
              .add(agent, AgentMeasure.OFFERED, account.offers(group))
              .add(
                  agent,
                  AgentMeasure.ANSWERED,
                  account.calls(group, "callsByResponse", "answered"));
        }
      }
    }
    return expected.sums();
  }

  private static void add(String label, String group, CallAccount account, Expected expected) {
    Key all = Key.of(Entity.CALLS, label, group);
    expected
        .add(all, CallsMeasure.CALLS, account.calls(group))
        .add(all, CallsMeasure.TIME, account.millis(group) * MILLISECOND);
    if (label.equals("user")) {
      expected.add(all, CallsMeasure.QUEUE_OPPORTUNITIES, account.offers(group));
    }
    DIMENSIONS.forEach(
        (breakdown, entity) -> {
          for (String value : account.values(breakdown)) {
            Key key = Key.of(entity, label, group, snakeCase(value));
            expected.add(key, CallsMeasure.CALLS, account.calls(group, breakdown, value));
            if (entity != Entity.CALLS_BY_ACTION) {
              expected.add(
                  key, CallsMeasure.TIME, account.millis(group, breakdown, value) * MILLISECOND);
            }
          }
        });
  }

  private static void addQueue(String group, CallAccount account, Expected expected) {
    Key key = Key.of(Entity.QUEUE, group);
    long inSla = account.calls(group, "callsByQueueSla", "inSla");
    long hold = account.millis(group, "callsSegments", "hold");
    expected
        .add(key, QueueMeasure.OFFERED, account.calls(group))
        .add(key, QueueMeasure.ANSWERED, account.calls(group, "callsByResponse", "answered"))
        .add(key, QueueMeasure.ABANDONED, account.calls(group, "callsByResult", "abandoned"))
        .add(key, QueueMeasure.VOICEMAIL, account.calls(group, "callsByResult", "voicemail"))
        .add(key, QueueMeasure.MISSED, account.calls(group, "callsByResult", "missed"))
        .add(key, QueueMeasure.HOLD, hold * MILLISECOND)
        .add(
            key,
            QueueMeasure.TALK,
            (account.millis(group, "callsSegments", "liveTalk") + hold) * MILLISECOND)
        .add(key, QueueMeasure.SERVICE_LEVEL_MET, inSla)
        .add(
            key,
            QueueMeasure.SERVICE_LEVEL_ELIGIBLE,
            inSla + account.calls(group, "callsByQueueSla", "outOfSla"));
  }

  private static String snakeCase(String value) {
    return value.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
