// Over 8 kB: one test for each documented answer to a report request.
package io.contactcenter.exporter.vendor.work;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.work.FakeWork.GROUPS;
import static io.contactcenter.exporter.vendor.work.FakeWork.MEMBERS;
import static io.contactcenter.exporter.vendor.work.FakeWork.TOKEN;
import static io.contactcenter.exporter.vendor.work.FakeWork.json;
import static io.contactcenter.exporter.vendor.work.FakeWork.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkSourceTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String NOON = "2026-11-20T17:00:00Z";

  private final FakeWork vendor = new FakeWork(SERVER);
  private final ManualClock clock = new ManualClock();
  private final OpenBudget budget = new OpenBudget();
  private final Requests requests = new Requests();
  private final Rows rows = new Rows();
  private final Transport transport = new Transport("test");
  private Source source;

  @BeforeEach
  void start() {
    vendor.answersAsPublished();
    source = open(Sample.config(SERVER.baseUrl()));
  }

  private Source open(SourceConfig config) {
    return new WorkVendor(transport)
        .open(config, new SourceContext(clock, new VendorClock(clock), budget, requests, 100_000));
  }

  @AfterEach
  void close() {
    source.close();
    transport.close();
    assertThat(budget.open()).isZero();
  }

  @Test
  void hasTheConfiguredReportsAndAsksNothingUnasked() throws Exception {
    assertThat(source.reports())
        .extracting(Report::name)
        .containsExactly("ring_group", "ring_group_member");
    assertThat(source.reports()).extracting(Report::sumsDays).containsExactly(true, false);
    assertThat(source.reports())
        .extracting(Report::longestWindow)
        .containsOnly(Duration.ofMinutes(15));
    source.directory();
    assertThat(requests.lines()).isEmpty();
  }

  @Test
  void logsInWithTheKeyAndTheUser() throws Exception {
    fetch("ring_group");
    LoggedRequest login = vendor.newest(TOKEN);
    assertThat(login.getMethod().value()).isEqualTo("POST");
    assertThat(login.getHeader("8x8-apikey")).isEqualTo(Sample.API_KEY);
    assertThat(login.getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(login.formParameter("username").firstValue()).isEqualTo(Sample.USERNAME);
    assertThat(login.formParameter("password").firstValue()).isEqualTo(Sample.PASSWORD);
    assertThat(budget.taken()).containsExactly(Budget.Group.LOGIN, Budget.Group.REPORT);
    assertThat(requests.lines()).containsExactly("oauth-token", "rgsum-groups");
  }

  @Test
  void asksForAWindowInTheZoneOfTheRequest() throws Exception {
    fetch("ring_group");
    LoggedRequest request = vendor.newest(GROUPS);
    assertThat(request.getMethod().value()).isEqualTo("GET");
    assertThat(request.getHeader("8x8-apikey")).isEqualTo(Sample.API_KEY);
    assertThat(request.getHeader("Authorization"))
        .isEqualTo("Bearer eyJhbGciOiJSUzI1NiJ9.yyyyyyyyy.zzzzzzzzzzzzzzzzzz");
    assertThat(query(request, "pbxId", "startTime", "endTime", "timeZone"))
        .containsExactly(
            "allpbxes", "2026-11-20 12:00:00", "2026-11-20 12:14:59", "America/New_York");
    assertThat(request.getUrl()).contains("startTime=2026-11-20%2012%3A00%3A00&");
  }

  @Test
  void asksForSeveralPbxesInOneCallAndEndsWithTheIntervalWhereThatIsSo() throws Exception {
    source.close();
    WorkSettings settings = Sample.settings("acmecorp", "acmecorp2");
    source =
        open(
            Sample.config(
                SERVER.baseUrl(),
                new WorkSettings(
                    settings.apiKey(),
                    settings.username(),
                    settings.password(),
                    settings.pbxIds(),
                    false),
                EntityFilter.ALL,
                EntityFilter.ALL));
    fetch("ring_group");
    assertThat(query(vendor.newest(GROUPS), "pbxId", "endTime"))
        .containsExactly("acmecorp,acmecorp2", "2026-11-20 12:15:00");
    assertThat(vendor.asked(GROUPS)).isOne();
  }

  @Test
  void asksInUtcWhereAnHourRepeats() throws Exception {
    fetch("ring_group", question("2026-11-01T05:45:00Z"));
    assertThat(query(vendor.newest(GROUPS), "startTime", "endTime", "timeZone"))
        .containsExactly("2026-11-01 05:45:00", "2026-11-01 05:59:59", "UTC");
  }

  @Test
  void asksForTheDaySoFarToo() throws Exception {
    Interval day = interval("2026-11-20T05:00:00Z", "2026-11-20T17:15:00Z");
    fetch("ring_group", new Question(question(NOON).window(), Optional.of(day), Thresholds.NONE));
    assertThat(vendor.requests(GROUPS))
        .extracting(request -> query(request, "startTime", "endTime"))
        .containsExactly(
            List.of("2026-11-20 12:00:00", "2026-11-20 12:14:59"),
            List.of("2026-11-20 00:00:00", "2026-11-20 12:14:59"));
    assertThat(rows.rows).extracting(Row::at).containsOnly(Instant.parse(NOON));
    assertThat(rows.today().rows).hasSize(2).extracting(Row::at).containsOnly(day.start());
  }

  @Test
  void readsThePublishedRingGroups() throws Exception {
    fetch("ring_group");
    assertThat(rows.rows)
        .extracting(row -> row.key().ids())
        .containsExactly(List.of("acmecorp", "100027"), List.of("acmecorp2", "100055"));
    assertThat(rows.rows)
        .extracting(Row::said)
        .containsExactly(List.of("East", "Marketing"), List.of("West", "Sales"));
    // 5475 ms and 283 ms; no members is not said.
    assertThat(Rows.values(rows.rows.get(0)))
        .containsExactly(
            "calls=1",
            "inbound=1",
            "answered=0",
            "missed=1",
            "abandoned=1",
            "voicemail=0",
            "advanced=0",
            "talk=0",
            "ring=283000",
            "in_group=5475000",
            "abandoned_wait=5475000");
    assertThat(Rows.values(rows.rows.get(1))).contains("missed=12", "voicemail=12", "calls=12");
  }

  @Test
  void readsThePublishedMembersOfEachRingGroupThatHadCalls() throws Exception {
    vendor.answers(
        GROUPS,
        okJson(
            """
            [{"pbxId": "acpmecorp", "extension": "100169", "totalCalls": 8},
             {"pbxId": "acpmecorp", "extension": "100170", "totalCalls": 0},
             {"pbxId": "acpmecorp", "extension": "100171"}, 7, {"extension": "100172"}]"""));
    vendor.answers(MEMBERS, json("rgsum-members.json"), okJson("[]"));
    fetch("ring_group_member");
    assertThat(vendor.requests(MEMBERS))
        .extracting(request -> query(request, "pbxId", "extId", "startTime", "endTime"))
        .containsExactly(
            List.of("acpmecorp", "100169", "2026-11-20 12:00:00", "2026-11-20 12:14:59"),
            List.of("acpmecorp", "100171", "2026-11-20 12:00:00", "2026-11-20 12:14:59"));
    assertThat(rows.rows)
        .extracting(row -> row.key().ids())
        .containsExactly(
            List.of("acpmecorp", "100169", "100065"), List.of("acpmecorp", "100169", "100066"));
    assertThat(rows.rows)
        .extracting(Row::said)
        .containsExactly(List.of("West", "Marty McFly"), List.of("West", "Jane Li"));
    assertThat(Rows.values(rows.rows.get(1)))
        .containsExactly(
            "offered=3", "answered=2", "advanced=1", "calls=3", "talk=148789000", "ring=31380000");
    assertThat(rows.rejected).isEmpty();
    assertThat(source.directory().agents())
        .containsEntry("100065", new Directory.Agent("Marty McFly", "By rule", "West"))
        .containsEntry("100066", new Directory.Agent("Jane Li", "", "West"));
  }

  @Test
  void membersOfAnotherRingGroupThanWasAskedForAreLeftOut() throws Exception {
    vendor.answers(
        GROUPS, okJson("[{\"pbxId\":\"acpmecorp\",\"extension\":\"200\",\"totalCalls\":1}]"));
    fetch("ring_group_member");
    assertThat(rows.rows).isEmpty();
    assertThat(rows.excluded).containsExactly("other_ring_group", "other_ring_group");
  }

  @Test
  void missingFieldsAreAbsentAndNumbersMayBeQuoted() throws Exception {
    vendor.answers(
        GROUPS,
        okJson(
            """
            [{"pbxId": "acme", "extension": 27, "site": null, "totalCalls": "3",
              "totalTalkTime": 1.5, "totalMembers": 4, "new": {"field": [1]}}]"""));
    fetch("ring_group");
    assertThat(rows.rows).hasSize(1);
    assertThat(rows.rows.get(0).key().ids()).containsExactly("acme", "27");
    assertThat(rows.rows.get(0).said()).containsExactly("", "27");
    assertThat(Rows.values(rows.rows.get(0))).containsExactly("calls=3", "talk=1500", "members=4");
  }

  @Test
  void rowsThatCannotBeRightAreRejectedWithWhatIsKnownOfThem() throws Exception {
    vendor.answers(
        GROUPS,
        okJson(
            """
            [{"pbxId": "acme", "extension": "1", "totalCalls": -1},
             {"pbxId": "acme", "extension": "2", "totalMissed": 1.5},
             {"pbxId": "acme", "extension": "3", "totalRingTime": "long"},
             {"extension": "4"}, {"pbxId": "acme"}, "none", [1],
             {"pbxId": "acme", "extension": "%s"}]"""
                .formatted("9".repeat(201))));
    fetch("ring_group");
    assertThat(rows.rows).isEmpty();
    assertThat(rows.rejected)
        .containsExactly(
            "ring_group[acme, 1] " + NOON + " totalCalls is negative: -1",
            "ring_group[acme, 2] " + NOON + " totalMissed is no count: 1.5",
            "ring_group[acme, 3] " + NOON + " totalRingTime is no number: a text of 4 characters",
            "? " + NOON + " no pbxId",
            "? " + NOON + " no extension",
            "? " + NOON + " no object",
            "? " + NOON + " no object",
            "? " + NOON + " extension is longer than 200 characters");
  }

  @Test
  void onlyTheRingGroupsAndMembersThatAreKeptAreAskedForAndCount() throws Exception {
    source.close();
    source =
        open(
            Sample.config(
                SERVER.baseUrl(),
                Sample.settings("allpbxes"),
                new EntityFilter(List.of(Pattern.compile("Sales|100169")), List.of()),
                new EntityFilter(List.of(), List.of(Pattern.compile("Jane .*")))));
    fetch("ring_group");
    assertThat(rows.rows).extracting(row -> row.said().get(1)).containsExactly("Sales");

    rows.rows.clear();
    vendor.answers(
        GROUPS,
        okJson(
            """
            [{"pbxId": "acpmecorp", "extension": "100169", "name": "Management", "totalCalls": 8},
             {"pbxId": "acmecorp", "extension": "100027", "name": "Marketing", "totalCalls": 1}]"""));
    fetch("ring_group_member");
    assertThat(vendor.asked(MEMBERS)).isOne();
    assertThat(rows.rows).extracting(row -> row.said().get(1)).containsExactly("Marty McFly");
  }

  @Test
  void emptyAnswersAreAnswers() throws Exception {
    vendor.answers(GROUPS, okJson("[]"));
    fetch("ring_group");
    fetch("ring_group_member");
    assertThat(rows.rows).isEmpty();
    assertThat(rows.rejected).isEmpty();
    assertThat(vendor.asked(MEMBERS)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "400, error-400-key.json, AUTH, 'answered 400 (SHA001: Invalid 8x8-apikey); 8x8 does not accept api_key'",
    "400, error-400-user.json, AUTH, 'answered 400 (invalid_grant: USER_NOTFOUND_ERROR); 8x8 does not accept username and password; the user must have opened Analytics for Work in a browser once'",
    "400, error-400-licence.json, FORBIDDEN, 'answered 400 (105-400-038: user(<redacted>) does not have access to api category(CDR) for pbxId([…]).); the user may not see call data: in 8x8 Admin Console, give it a licence with Analytics for Work and the access level Analytics: Supervisor'",
    "403, error-403.json, FORBIDDEN, 'answered 403 (Access Denied: user(<redacted>) does not have access to pbxId(pbxName) to make this request.); the user may not see one of pbx_ids'"
  })
  void failsInWordsThatAPersonCanActOn(int status, String file, Failure failure, String words) {
    String body = Sample.published(file).replace("someuser.acme.com", "someuser.acme.fakeco");
    vendor.answers(GROUPS, status(status, body));
    VendorException e = failure();
    assertThat(e).hasMessageStartingWith("rgsum-groups at localhost: " + words);
    assertThat(e.failure()).isEqualTo(failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user(someuser@acme.fakeco) does not have access to api category(CDR) for pbxId([acmecorp]).",
        "{\"errorCode\":\"105-400-038\"}",
        "{\"code\":\"105-400-038\",\"message\":\"no\"}"
      })
  void theLackOfALicenceIsUnderstoodInAnyEnvelope(String body) {
    vendor.answers(GROUPS, status(400, body));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(Failure.FORBIDDEN);
    assertThat(e).hasMessageContaining("Analytics: Supervisor");
  }

  @Test
  void anyOther400IsNoMatterOfCredentials() {
    vendor.answers(GROUPS, status(400, "{\"status\":400,\"message\":\"bad timeZone\"}"));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(Failure.HTTP_4XX);
    assertThat(e)
        .hasMessage(
            "rgsum-groups at localhost: answered 400 (bad timeZone); check pbx_ids and time_zone");
    assertThat(vendor.asked(GROUPS)).isOne();
  }

  @Test
  void asksOnceMoreWithANewTokenAfterA401() throws Exception {
    vendor.answers(
        TOKEN, json("token.json"), okJson("{\"access_token\":\"second\",\"expires_in\":1800}"));
    vendor.answers(
        GROUPS, status(401, Sample.published("error-401.json")), json("rgsum-groups.json"));
    fetch("ring_group");
    assertThat(rows.rows).hasSize(2);
    assertThat(vendor.newest(GROUPS).getHeader("Authorization")).isEqualTo("Bearer second");
    assertThat(requests.lines())
        .containsExactly("oauth-token", "rgsum-groups auth", "oauth-token", "rgsum-groups");
  }

  @Test
  void asksOnlyOnceMoreAndRepeatsNoToken() {
    vendor.answers(
        GROUPS,
        status(
            401,
            "{\"error\":\"invalid_token\",\"error_description\":\"Access token expired:"
                + " eyJhbGciOiJSUzI1NiJ9.yyyyyyyyy.zzzzzzzzzzzzzzzzzz\"}"));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(Failure.AUTH);
    assertThat(e)
        .hasMessage(
            "rgsum-groups at localhost: answered 401 (invalid_token: Access token expired:"
                + " <redacted>)");
    assertThat(vendor.asked(GROUPS)).isEqualTo(2);
    assertThat(vendor.asked(TOKEN)).isEqualTo(2);
  }

  @Test
  void doesNotAskOnceMoreWithoutAPermit() {
    vendor.answers(GROUPS, status(401, Sample.published("error-401.json")));
    budget.spend();
    assertThat(failure().failure()).isEqualTo(Failure.AUTH);
    assertThat(vendor.asked(GROUPS)).isOne();
  }

  @Test
  void pausesOn429() {
    vendor.answers(GROUPS, status(429, "").withHeader("Retry-After", "7"));
    assertThat(failure().failure()).isEqualTo(Failure.THROTTLED);
    assertThat(budget.pauses()).containsExactly(Optional.of(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[{\"pbxId\":\"a\"", "[] []", "<html>hello</html>"})
  void whatIsNoArrayOfRowsIsMalformed(String body) {
    vendor.answers(GROUPS, aResponse().withBody(body));
    assertThat(failure().failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void anErrorWith200IsTheVendors() {
    vendor.answers(GROUPS, okJson("{\"status\":500,\"message\":\"try later\"}"));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(Failure.VENDOR_ERROR);
    assertThat(e).hasMessage("rgsum-groups at localhost: answered 200 (try later)");
  }

  @Test
  void oneRingGroupThatIsNotAnsweredFailsTheWholeReport() {
    vendor.answers(MEMBERS, json("rgsum-members.json"), status(500, ""));
    VendorException e =
        catchThrowableOfType(VendorException.class, () -> fetch("ring_group_member"));
    assertThat(e.failure()).isEqualTo(Failure.HTTP_5XX);
  }

  private void fetch(String report) throws VendorException, InterruptedException {
    fetch(report, question(NOON));
  }

  private void fetch(String report, Question question)
      throws VendorException, InterruptedException {
    source.fetch(
        source.reports().stream().filter(r -> r.name().equals(report)).findFirst().orElseThrow(),
        question,
        rows);
  }

  private VendorException failure() {
    VendorException e = catchThrowableOfType(VendorException.class, () -> fetch("ring_group"));
    assertThat(e).isNotNull();
    assertThat(e.getMessage())
        .doesNotContain(Sample.API_KEY, Sample.USERNAME, Sample.PASSWORD, "eyJ", "acme.fakeco");
    return e;
  }

  private static Question question(String start) {
    Instant from = Instant.parse(start);
    return Question.of(new Window(List.of(new Interval(from, from.plus(Duration.ofMinutes(15))))));
  }

  private static Interval interval(String start, String end) {
    return new Interval(Instant.parse(start), Instant.parse(end));
  }

  private static List<String> query(LoggedRequest request, String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> request.queryParameter(name).firstValue())
        .toList();
  }
}
