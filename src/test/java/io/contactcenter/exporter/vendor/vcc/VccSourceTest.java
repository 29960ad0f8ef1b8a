package io.contactcenter.exporter.vendor.vcc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.TinyCenter;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.vcc.Empty;
import io.contactcenter.exporter.simulator.vcc.Nesting;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VccSourceTest {
  private static final String[] ALL = {
    "outbound", "agent", "agent_status", "channel", "wait_distribution", "queue"
  };
  // 12:00 to 13:00 in Denver, when all is settled.
  private static final Window NOON = Sample.halfHours("2026-11-19T19:00:00Z", 2);
  private static final Key SUPPORT = Key.of(Entity.QUEUE, "5682");

  @Test
  void reportsThatTellWhoWasActiveComeBeforeThoseThatNeedIt() {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, ALL)) {
      assertThat(tenant.source.reports())
          .extracting(Report::name)
          .containsExactly(
              "queue", "wait_distribution", "channel", "agent_status", "agent", "outbound");
      assertThat(tenant.asked()).isEmpty();
    }
  }

  @Test
  void allNotationsSayTheSame() throws Exception {
    List<List<String>> said = new ArrayList<>();
    for (VccSettings.Format format : VccSettings.Format.values()) {
      for (Nesting nesting : Nesting.values()) {
        VccSettings settings = Tenant.settings(format, VccSettings.TimeWaiting.ALL);
        try (Tenant tenant = new Tenant(settings, o -> o.withNesting(nesting), ALL)) {
          tenant.directory();
          List<String> lines = new ArrayList<>();
          for (Report report : tenant.source.reports()) {
            Heard heard = tenant.fetch(report.name(), NOON);
            assertThat(heard.rejected).isEmpty();
            assertThat(heard.rows).as(report.name()).isNotEmpty();
            heard.rows.stream().map(VccSourceTest::line).forEach(lines::add);
          }
          said.add(lines);
        }
      }
    }
    assertThat(said).allSatisfy(lines -> assertThat(lines).isEqualTo(said.get(0)));
    assertThat(said.get(0)).hasSizeGreaterThan(100);
  }

  private static String line(Row row) {
    return row.key() + " " + row.at() + " " + row.said() + " " + Arrays.toString(row.values());
  }

  @Test
  void severalRowsOfAQueueAreOfItsChannels() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "queue")) {
      tenant.directory();
      Heard heard = tenant.fetch("queue", NOON);
      assertThat(heard.rows.stream().filter(row -> row.key().equals(SUPPORT))).hasSize(4);
      assertThat(heard.rows)
          .filteredOn(row -> row.key().equals(SUPPORT))
          .allSatisfy(row -> assertThat(row.said()).containsExactly("Support", "voice"));
      assertThat(heard.sums(SUPPORT)).anyMatch(sum -> sum.matches("offered=[1-9]\\d+"));
    }
  }

  @Test
  void pagesAreAskedForUntilOneIsNotFull() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "agent", "agent_status")) {
      tenant.directory();
      tenant.asked();
      Window day = Sample.halfHours("2026-11-19T11:00:00Z", 16);
      Heard heard = tenant.fetch("agent", day);
      List<String> asked = tenant.asked();
      // Each of twenty, two who have left, and once more for each whose first page was full.
      long full =
          tenant.simulator.history().center().agents().stream()
              .map(agent -> agent.id() % 3 == 0 ? "" + agent.id() : "agent" + agent.id())
              .filter(
                  id ->
                      heard.rows.stream()
                              .filter(row -> row.key().equals(Key.of(Entity.AGENT, id)))
                              .count()
                          >= 50)
              .count();
      assertThat(full).isPositive();
      assertThat(asked).hasSize(22 + (int) full);
    }
  }

  @Test
  void agentsWhoWereNotLoggedInAreNotAskedAbout() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "agent", "agent_status")) {
      tenant.directory();
      tenant.asked();
      tenant.fetch("agent_status", NOON);
      assertThat(tenant.asked()).hasSize(22);
      List<Row> some = tenant.fetch("agent", NOON).rows;
      int asked = tenant.asked().size();
      assertThat(asked).isBetween(5, 18);

      // Later nobody knows who was.
      tenant.clock.advance(Duration.ofMinutes(6));
      List<Row> all = tenant.fetch("agent", NOON).rows;
      assertThat(tenant.asked()).hasSize(22);
      assertThat(all.stream().map(VccSourceTest::line))
          .containsExactlyElementsOf(some.stream().map(VccSourceTest::line).toList());

      // Of a window that the other was not asked about, neither.
      tenant.fetch("agent_status", NOON);
      tenant.asked();
      tenant.fetch("agent", Sample.halfHours("2026-11-19T18:30:00Z", 3));
      assertThat(tenant.asked()).hasSize(22);
    }
  }

  @Test
  void whoWasLoggedInJustBeforeIsAskedAbout() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "agent", "agent_status")) {
      tenant.directory();
      // The early crew went home at noon of Denver, or a little after.
      Window window = Sample.halfHours("2026-11-19T19:30:00Z", 1);
      Heard statuses = tenant.fetch("agent_status", window);
      assertThat(statuses.rows).allMatch(row -> row.at().equals(window.start()));
      tenant.asked();
      tenant.fetch("agent", window);
      long loggedIn = statuses.rows.stream().map(Row::key).distinct().count();
      assertThat(tenant.asked().size()).isGreaterThan((int) loggedIn);
    }
  }

  @Test
  void whoIsSwitchedOffAndSilentIsAskedAboutOnce() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "agent_status")) {
      tenant.directory();
      tenant.fetch("agent_status", NOON);
      tenant.asked();
      tenant.fetch("agent_status", Sample.halfHours("2026-11-19T20:00:00Z", 1));
      assertThat(tenant.asked()).hasSize(20);
      // What was before the silence is not known.
      tenant.fetch("agent_status", Sample.halfHours("2026-11-19T18:30:00Z", 1));
      assertThat(tenant.asked()).hasSize(22);
    }
  }

  @Test
  void waitsAreAskedOfQueuesThatHadContactsByTheirMedia() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "queue", "wait_distribution")) {
      tenant.directory();
      tenant.asked();
      List<Integer> numbers = new ArrayList<>();
      for (int hour = 6; hour < 14; hour++) {
        Window night = Sample.halfHours("2026-11-19T%02d:00:00Z".formatted(hour), 1);
        Heard statistics = tenant.fetch("queue", night);
        assertThat(tenant.asked()).hasSize(7);
        int busy = (int) statistics.rows.stream().map(Row::key).distinct().count();
        tenant.fetch("wait_distribution", night);
        List<String> asked = tenant.asked();
        assertThat(asked).hasSize(busy).contains("queues/online_slas", "queues/offline_slas");
        numbers.add(busy);
      }
      assertThat(numbers).anyMatch(busy -> busy < 7);
    }
  }

  @Test
  void aThresholdOnAnEdgeIsRecounted() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "wait_distribution")) {
      tenant.directory();
      Window day = Sample.halfHours("2026-11-19T07:00:00Z", 48);
      long own = within(tenant.fetch("wait_distribution", day));
      Heard ten =
          tenant.fetch(
              "wait_distribution", day, (queue, name, at) -> Optional.of(Duration.ofSeconds(10)));
      Heard five =
          tenant.fetch(
              "wait_distribution",
              day,
              (queue, name, at) ->
                  name.equals("Support") ? Optional.of(Duration.ofSeconds(5)) : Optional.empty());
      assertThat(within(five)).isLessThan(within(ten));
      assertThat(within(ten)).isLessThan(own);
      long bucket =
          five.rows.stream()
              .filter(r -> r.key().equals(Key.of(Entity.QUEUE_WAIT, "5682", "answered")))
              .mapToLong(r -> r.values()[1])
              .sum();
      assertThat(within(five)).isEqualTo(bucket);
      assertThat(five.sums(SUPPORT)).anyMatch(sum -> sum.startsWith("abandoned_within_threshold="));
    }
  }

  private static long within(Heard heard) {
    return heard.sums(SUPPORT).stream()
        .filter(sum -> sum.startsWith("answered_within_threshold="))
        .mapToLong(sum -> Long.parseLong(sum.substring(sum.indexOf('=') + 1)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"5682, 10, true", "5682, 40, false", "5682, 3600, false", "5695, 10, false"})
  void onlyEdgesOfOnlineQueuesAreRecounted(String queue, int seconds, boolean recounts)
      throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "queue", "wait_distribution")) {
      tenant.directory();
      assertThat(tenant.source.recounts(queue, Duration.ofSeconds(seconds))).isEqualTo(recounts);
      assertThat(tenant.source.recounts(queue, Duration.ofMillis(10_500))).isFalse();
    }
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "queue")) {
      tenant.directory();
      assertThat(tenant.source.recounts(queue, Duration.ofSeconds(seconds))).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void timeWaitingIsWhatTheConfigurationSays(VccSettings.TimeWaiting timeWaiting) throws Exception {
    VccSettings settings = Tenant.settings(VccSettings.Format.JSON, timeWaiting);
    boolean answered = timeWaiting == VccSettings.TimeWaiting.ANSWERED;
    try (Tenant tenant =
        new Tenant(settings, o -> answered ? o.withTimeWaitingOfAnswered() : o, "queue")) {
      tenant.directory();
      // Nobody overflows from this one.
      Key orders = Key.of(Entity.QUEUE, "5681");
      Heard heard = tenant.fetch("queue", NOON);
      long wait = sum(heard, orders, "wait");
      assertThat(wait).isPositive();
      if (timeWaiting == VccSettings.TimeWaiting.UNKNOWN) {
        assertThat(heard.sums(orders)).noneMatch(sum -> sum.startsWith("answered_wait="));
      } else {
        assertThat(sum(heard, orders, "answered_wait") + sum(heard, orders, "abandoned_wait"))
            .isEqualTo(wait);
      }
    }
  }

  private static long sum(Heard heard, Key key, String measure) {
    return heard.sums(key).stream()
        .filter(sum -> sum.startsWith(measure + "="))
        .mapToLong(sum -> Long.parseLong(sum.substring(sum.indexOf('=') + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsOfAnAgentAreOfAQueueWhereItsNameIsOfOneOnly() throws Exception {
    Changes twins = Changes.NONE.queueNamed(5681, 0, "Support");
    VccSettings settings = Tenant.settings(VccSettings.Format.JSON, VccSettings.TimeWaiting.ALL);
    try (Tenant tenant = new Tenant(settings, o -> o.withChanges(twins), "agent")) {
      tenant.directory();
      Heard heard = tenant.fetch("agent", NOON);
      List<String> queues =
          heard.rows.stream()
              .filter(row -> row.key().entity() == Entity.AGENT_QUEUE)
              .map(row -> row.key().ids().get(1))
              .distinct()
              .toList();
      assertThat(queues).contains("5686").doesNotContain("5681", "5682");
    }
  }

  @Test
  void outboundCallsCountWhereTheyBeganWhenTheyAreFilledIn() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "outbound")) {
      tenant.directory();
      tenant.asked();
      Heard settled = tenant.fetch("outbound", Sample.halfHours("2026-11-19T11:00:00Z", 24));
      assertThat(tenant.asked()).isNotEmpty().allMatch("groups/outboundcalls"::equals);
      assertThat(settled.excluded).isEmpty();
      assertThat(settled.rows).isNotEmpty();
      assertThat(settled.rows)
          .allSatisfy(row -> assertThat(row.values()[slot("DIRECT_OUTBOUND", row)]).isEqualTo(1));

      Heard fresh = tenant.fetch("outbound", Sample.halfHours("2026-11-20T19:00:00Z", 2));
      assertThat(fresh.excluded).isNotEmpty().allMatch("incomplete"::equals);
      assertThat(fresh.rejected).isEmpty();
    }
  }

  private static int slot(String measure, Row row) {
    return row.key().entity().measures().stream()
        .filter(m -> m.name().equals(measure))
        .mapToInt(Measure::slot)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsNoRowWhateverItIsCalled(Empty empty) throws Exception {
    VccSettings settings = Tenant.settings(VccSettings.Format.JSON, VccSettings.TimeWaiting.ALL);
    try (Tenant tenant = new Tenant(settings, o -> o.withEmpty(empty), ALL)) {
      tenant.directory();
      for (Report report : tenant.source.reports()) {
        Heard heard = tenant.fetch(report.name(), Sample.halfHours("2031-01-01T00:00:00Z", 1));
        assertThat(heard.rows).isEmpty();
        assertThat(heard.rejected).isEmpty();
      }
    }
  }

  @Test
  void rowsThatBeginAtTheEndAreLeftOut() throws Exception {
    VccSettings settings = Tenant.settings(VccSettings.Format.JSON, VccSettings.TimeWaiting.ALL);
    List<List<Row>> said = new ArrayList<>();
    for (boolean includes : List.of(false, true)) {
      try (Tenant tenant =
          new Tenant(settings, o -> includes ? o.withRangeIncludingEnd() : o, "queue")) {
        tenant.directory();
        said.add(tenant.fetch("queue", NOON).rows);
      }
    }
    assertThat(said.get(1).stream().map(VccSourceTest::line))
        .containsExactlyElementsOf(said.get(0).stream().map(VccSourceTest::line).toList());
  }

  @Test
  void filtersSpareCalls() throws Exception {
    VccSettings settings = Tenant.settings(VccSettings.Format.JSON, VccSettings.TimeWaiting.ALL);
    EntityFilter support = new EntityFilter(List.of(Pattern.compile("Support")), List.of());
    EntityFilter two = new EntityFilter(List.of(Pattern.compile("agent130\\d")), List.of());
    try (Tenant tenant = new Tenant(settings, o -> o, support, two, "queue", "agent", "outbound")) {
      Directory directory = tenant.directory();
      assertThat(directory.queues()).containsOnlyKeys("5682");
      assertThat(directory.agents()).hasSize(6);
      tenant.asked();
      assertThat(tenant.fetch("queue", NOON).rows)
          .extracting(Row::key)
          .containsOnly(Key.of(Entity.QUEUE, "5682"));
      assertThat(tenant.asked()).hasSize(1);
      Heard agents = tenant.fetch("agent", NOON);
      assertThat(tenant.asked()).hasSize(6);
      assertThat(agents.rows)
          .filteredOn(row -> row.key().entity() == Entity.AGENT_QUEUE)
          .extracting(row -> row.key().ids().get(1))
          .containsOnly("5682");
      Heard calls = tenant.fetch("outbound", Sample.halfHours("2026-11-19T11:00:00Z", 24));
      assertThat(calls.rows)
          .extracting(row -> row.key().ids().get(0))
          .isNotEmpty()
          .allMatch(id -> id.startsWith("agent130"));
    }
  }

  @Test
  void theDirectoryHasNamesMediaThresholdsTeamsChannelsAndSkills() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.XML, ALL)) {
      Directory directory = tenant.directory();
      assertThat(directory.lacking()).isEmpty();
      assertThat(directory.queues().get("5682"))
          .isEqualTo(
              new Directory.Queue(
                  "Support", "voice", "", Optional.of(Duration.ofSeconds(20)), Optional.empty()));
      assertThat(queue(directory, "5690").media()).isEqualTo("chat");
      assertThat(queue(directory, "5695").media()).isEqualTo("email");
      assertThat(queue(directory, "5696").media()).isEqualTo("voicemail");
      assertThat(queue(directory, "5696").threshold()).isEmpty();
      assertThat(requireNonNull(directory.agents().get("1302")).team()).isEqualTo("Team A");
      assertThat(requireNonNull(directory.agents().get("1302")).name()).isEqualTo("Agent 02");
      assertThat(directory.channels()).containsEntry("52", "service@example.com");
      assertThat(directory.members())
          .hasSize(
              tenant.simulator.history().center().agents().stream()
                  .mapToInt(agent -> agent.queues().size())
                  .sum())
          .extracting(Directory.Member::level)
          .contains("high", "medium", "low");
      int asked = tenant.asked().size();
      assertThat(asked).isEqualTo(4 + 7);
      tenant.directory();
      assertThat(tenant.asked()).isEmpty();
      tenant.clock.advance(Duration.ofMinutes(61));
      tenant.directory();
      assertThat(tenant.asked()).hasSize(asked);
    }
  }

  @Test
  void skillsDoNotWaitForPermits() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "queue")) {
      tenant.budget.spend();
      Directory directory = tenant.directory();
      assertThat(directory.members()).isEmpty();
      assertThat(directory.lacking()).containsExactly(Directory.Part.QUEUES);
      assertThat(tenant.budget.taken()).containsOnly(Budget.Group.DIRECTORY).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "TRUNCATED", "CLOSED", "UNAUTHORIZED"})
  void oneCallOfManyThatFailsIsMadeAgain(Trouble trouble) throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "queue")) {
      tenant.directory();
      List<String> right = lines(tenant.fetch("queue", NOON));
      tenant.asked();
      tenant.simulator.faults(Faults.of(Outage.of(trouble, "reports").times(1)));
      assertThat(lines(tenant.fetch("queue", NOON))).isEqualTo(right);
      assertThat(tenant.asked()).hasSize(8);
    }
  }

  private static List<String> lines(Heard heard) {
    return heard.rows.stream().map(VccSourceTest::line).toList();
  }

  @Test
  void aVendorThatIsDownIsLeftAloneSoon() throws Exception {
    try (Tenant tenant = new Tenant(VccSettings.Format.JSON, "queue")) {
      tenant.directory();
      tenant.asked();
      tenant.simulator.faults(Faults.of(Outage.of(Trouble.UNAVAILABLE)));
      VendorException failure =
          catchThrowableOfType(VendorException.class, () -> tenant.fetch("queue", NOON));
      assertThat(failure.failure()).isEqualTo(Failure.HTTP_5XX);
      assertThat(failure).hasMessageContaining("answered 503").hasMessageContaining("rate_limit");
      assertThat(tenant.asked()).hasSize(3);
    }
  }

  @Test
  void aQueueThatIsGoneIsAskedAboutWhileItsRowsAreWanted() throws Exception {
    long gone = Instant.parse("2026-11-20T19:40:00Z").getEpochSecond();
    VccSettings settings = Tenant.settings(VccSettings.Format.JSON, VccSettings.TimeWaiting.ALL);
    Changes changes = Changes.NONE.queueAway(5682, gone, Long.MAX_VALUE);
    try (Tenant tenant = new Tenant(settings, o -> o.withChanges(changes), "queue")) {
      tenant.at("2026-11-20T19:36:00Z");
      assertThat(tenant.directory().queues()).containsKey("5682");
      Window first = Sample.halfHours("2026-11-20T19:00:00Z", 1);
      List<String> before = tenant.fetch("queue", first).sums(SUPPORT);
      tenant.at("2026-11-20T20:37:00Z");
      assertThat(tenant.directory().queues()).doesNotContainKey("5682");
      assertThat(tenant.fetch("queue", first).sums(SUPPORT)).isEqualTo(before).isNotEmpty();
      tenant.at("2026-11-20T22:37:00Z");
      tenant.directory();
      tenant.asked();
      tenant.fetch("queue", Sample.halfHours("2026-11-20T21:00:00Z", 1));
      assertThat(tenant.asked()).hasSize(6);
    }
  }

  @Test
  void aQueueThatOneListLacksIsAskedAboutUntilAnotherDoesToo() throws Exception {
    long away = Instant.parse("2026-11-20T16:00:00Z").getEpochSecond();
    long back = Instant.parse("2026-11-20T17:30:00Z").getEpochSecond();
    VccSettings settings = Tenant.settings(VccSettings.Format.JSON, VccSettings.TimeWaiting.ALL);
    Changes changes = Changes.NONE.queueAway(5682, away, back);
    try (Tenant tenant = new Tenant(settings, o -> o.withChanges(changes), "queue")) {
      tenant.at("2026-11-20T15:36:00Z");
      tenant.directory();
      tenant.at("2026-11-20T16:40:00Z");
      assertThat(tenant.directory().queues()).doesNotContainKey("5682");
      tenant.asked();
      Window after = Sample.halfHours("2026-11-20T17:00:00Z", 1);
      tenant.fetch("queue", after);
      assertThat(tenant.asked()).hasSize(7);
      tenant.at("2026-11-20T17:45:00Z");
      assertThat(tenant.directory().queues()).containsKey("5682");
      assertThat(tenant.fetch("queue", Sample.halfHours("2026-11-20T17:30:00Z", 1)).rows)
          .isNotEmpty();
    }
  }

  @Test
  void aListOfWhichOnlyHalfTheHeaderCameIsNotAnEmptyOne() throws Exception {
    VccSettings settings = Tenant.settings(VccSettings.Format.CSV, VccSettings.TimeWaiting.ALL);
    Center tiny = TinyCenter.in(ZoneId.of("America/Denver"));
    try (Tenant tenant = new Tenant(settings, o -> o.withCenter(tiny), "agent")) {
      tenant.simulator.faults(Faults.of(Outage.of(Trouble.TRUNCATED, "directory")));
      assertThat(tenant.directory().agents()).isEmpty();
      VendorException failure =
          catchThrowableOfType(VendorException.class, () -> tenant.fetch("agent", NOON));
      assertThat(failure.failure()).isEqualTo(Failure.MALFORMED);
    }
  }

  @ParameterizedTest
  @CsvSource({"401, AUTH", "403, FORBIDDEN"})
  void wrongCredentialsAreSaidInWordsToActOn(int status, Failure reason) {
    VccSettings wrong =
        new VccSettings(
            "acme",
            new Secret("not-the-token"),
            VccSettings.Format.JSON,
            VccSettings.TimeWaiting.ALL,
            false,
            VccSettings.AgentsAsked.LOGGED_IN);
    try (Tenant tenant = new Tenant(wrong, o -> o.withUnauthorized(status), "queue")) {
      VendorException refused =
          catchThrowableOfType(VendorException.class, () -> tenant.fetch("queue", NOON));
      assertThat(refused.failure()).isEqualTo(reason);
      assertThat(refused)
          .hasMessageContaining("answered " + status)
          .hasMessageContaining("tenant and token")
          .hasMessageContaining("Data Request Token")
          .hasMessageContaining("vcc-eu9, not vcc-eu9b")
          .hasMessageNotContaining("not-the-token");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "INTERNAL_ERROR", "HTML", "TRUNCATED", "CLOSED", "THROTTLED"})
  void troubleFailsTheFetchInEachNotation(Trouble trouble) throws Exception {
    for (VccSettings.Format format : VccSettings.Format.values()) {
      try (Tenant tenant = new Tenant(format, "queue")) {
        tenant.directory();
        tenant.simulator.faults(Faults.of(Outage.of(trouble, "reports")));
        VendorException failure =
            catchThrowableOfType(VendorException.class, () -> tenant.fetch("queue", NOON));
        assertThat(failure).as(format + " " + trouble).isNotNull();
        assertThat(failure.failure())
            .isIn(
                switch (trouble) {
                  case UNAVAILABLE, INTERNAL_ERROR -> List.of(Failure.HTTP_5XX);
                  case THROTTLED -> List.of(Failure.THROTTLED);
                  case CLOSED -> List.of(Failure.CONNECTION);
                  case HTML, TRUNCATED -> List.of(Failure.MALFORMED);
                  case UNAUTHORIZED, FORBIDDEN, FORBIDDEN_CODE, SLOW, HANG ->
                      throw new AssertionError(trouble);
                });
      }
    }
  }

  private static Directory.Queue queue(Directory directory, String id) {
    return requireNonNull(directory.queues().get(id));
  }
}
