package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.RingGroupMeasure;
import io.contactcenter.exporter.metric.RingGroupMemberMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.work.Credentials;
import io.contactcenter.exporter.simulator.work.DayAccount;
import io.contactcenter.exporter.simulator.work.GroupFigure;
import io.contactcenter.exporter.simulator.work.Limits;
import io.contactcenter.exporter.simulator.work.MemberFigure;
import io.contactcenter.exporter.simulator.work.Options;
import io.contactcenter.exporter.simulator.work.RingGroup;
import io.contactcenter.exporter.simulator.work.WorkSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.work.WorkSettings;
import io.contactcenter.exporter.vendor.work.WorkVendor;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class WorkUnderTest implements VendorUnderTest {
  private static final long MILLISECOND = 1_000;
  private static final String WRONG = "a-wrong-password";

  private final WorkSimulator simulator;

  WorkUnderTest(Setting setting) {
    Options options =
        Options.strict()
            .withCenter(setting.center())
            .withChanges(setting.changes())
            .withClock(setting.clock());
    simulator = WorkSimulator.start(setting.strict() ? options : options.withLimits(Limits.LIFTED));
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new WorkVendor(transport);
  }

  @Override
  public URI baseUrl() {
    return simulator.baseUrl();
  }

  @Override
  public List<String> reports() {
    return List.of("ring_group", "ring_group_member");
  }

  @Override
  public VendorSettings settings() {
    return settings(Credentials.PASSWORD);
  }

  @Override
  public VendorSettings wrongSettings() {
    return settings(WRONG);
  }

  private static VendorSettings settings(String password) {
    return new WorkSettings(
        new Secret(Credentials.API_KEY),
        new Secret(Credentials.USERNAME),
        new Secret(password),
        List.of("allpbxes"),
        true);
  }

  @Override
  public List<String> secrets() {
    return List.of(
        Credentials.API_KEY, Credentials.USERNAME, Credentials.PASSWORD, WRONG, "eyJhbGciOi");
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
    DayAccount account =
        new DayAccount(
            simulator.history(), simulator.phones(), start.getEpochSecond(), end.getEpochSecond());
    Expected expected = new Expected();
    for (RingGroup group : simulator.phones().groups()) {
      if (config.reports().contains("ring_group")) {
        add(group, account, expected);
      }
      if (config.reports().contains("ring_group_member")) {
        group.members().forEach(member -> add(group, member, account, expected));
      }
    }
    return expected.sums();
  }

  private static void add(RingGroup group, DayAccount account, Expected expected) {
    Key key = Key.of(Entity.RING_GROUP, group.pbx(), group.extension());
    Map.of(
            RingGroupMeasure.CALLS, GroupFigure.CALLS,
            RingGroupMeasure.INBOUND, GroupFigure.INBOUND,
            RingGroupMeasure.ANSWERED, GroupFigure.ANSWERED,
            RingGroupMeasure.MISSED, GroupFigure.MISSED,
            RingGroupMeasure.ABANDONED, GroupFigure.ABANDONED,
            RingGroupMeasure.VOICEMAIL, GroupFigure.VOICEMAIL,
            RingGroupMeasure.ADVANCED, GroupFigure.ADVANCED)
        .forEach((measure, figure) -> expected.add(key, measure, account.group(group, figure)));
    Map.of(
            RingGroupMeasure.TALK, GroupFigure.TALK,
            RingGroupMeasure.RING, GroupFigure.RING,
            RingGroupMeasure.IN_GROUP, GroupFigure.IN_GROUP,
            RingGroupMeasure.ABANDONED_WAIT, GroupFigure.ABANDONED_WAIT)
        .forEach(
            (measure, figure) ->
                expected.add(key, measure, account.group(group, figure) * MILLISECOND));
  }

  private static void add(RingGroup group, int member, DayAccount account, Expected expected) {
    Key key =
        Key.of(Entity.RING_GROUP_MEMBER, group.pbx(), group.extension(), String.valueOf(member));
    long offered = account.member(group, member, MemberFigure.OFFERED);
    expected
        .add(key, RingGroupMemberMeasure.OFFERED, offered)
        .add(key, RingGroupMemberMeasure.CALLS, offered)
        .add(
            key,
            RingGroupMemberMeasure.ANSWERED,
            account.member(group, member, MemberFigure.ANSWERED))
        .add(
            key,
            RingGroupMemberMeasure.ADVANCED,
            account.member(group, member, MemberFigure.ADVANCED))
        .add(
            key,
            RingGroupMemberMeasure.TALK,
            account.member(group, member, MemberFigure.TALK) * MILLISECOND)
        .add(
            key,
            RingGroupMemberMeasure.RING,
            account.member(group, member, MemberFigure.RING) * MILLISECOND);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
