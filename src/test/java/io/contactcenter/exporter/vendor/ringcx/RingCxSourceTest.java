// Over 8 kB: one test for each documented answer to a report request.
package io.contactcenter.exporter.vendor.ringcx;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.ACCOUNT;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.EXCHANGE;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.PLATFORM;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.REFRESH;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.json;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.EntityFilter;
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
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingCxSourceTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String QUEUES = ACCOUNT + "agg-queue-stats";
  private static final String HOUR = "2024-03-04T06:00:00Z";

  private final FakeRingCx vendor = new FakeRingCx(SERVER);
  private final OpenBudget budget = new OpenBudget();
  private final Requests requests = new Requests();
  private final Rows rows = new Rows();
  private final Transport transport = new Transport("test");
  private Source source;

  @BeforeEach
  void open() {
    vendor.letsIn();
    ManualClock clock = new ManualClock();
    source =
        new RingCxVendor(transport)
            .open(
                Sample.config(SERVER.baseUrl(), EntityFilter.ALL, EntityFilter.ALL),
                new SourceContext(clock, new VendorClock(clock), budget, requests, 100_000));
  }

  @AfterEach
  void close() {
    source.close();
    transport.close();
    assertThat(budget.open()).isZero();
  }

  @Test
  void hasTheConfiguredReportsAndAsksNothingUnasked() {
    assertThat(source.reports())
        .extracting(Report::name)
        .containsExactly("queue", "agent", "agent_queue");
    assertThat(source.reports())
        .allSatisfy(report -> assertThat(report.longestWindow()).isEqualTo(Duration.ofHours(3)));
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void asksForAWindowInTheZoneOfTheRequest() throws Exception {
    vendor.posts(QUEUES, json("agg-queue-stats.json"));
    fetch(HOUR);
    assertThat(rows.rows).extracting(row -> row.key().ids().get(0)).containsExactly("5686");
    var request = vendor.newest(QUEUES);
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer ringcx-access-1");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
    assertThat(request.getBodyAsString())
        .isEqualTo(
            "{\"startDate\":\"2024-03-04 01:00:00\",\"endDate\":\"2024-03-04 02:00:00\","
                + "\"timeInterval\":60,\"timeZone\":\"US/Eastern\"}");
    assertThat(budget.taken())
        .containsExactly(Budget.Group.LOGIN, Budget.Group.LOGIN, Budget.Group.REPORT);
    assertThat(requests.lines()).containsExactly("oauth-token", "ringcx-token", "agg-queue-stats");
  }

  @Test
  void asksInUtcWhereAnHourRepeats() throws Exception {
    vendor.posts(
        QUEUES,
        okJson("[{\"queue\":1,\"dateTimeFrom\":\"11-03-2024T06:00:00\",\"answIxnCnt\":1}]"));
    fetch("2024-11-03T06:00:00Z");
    assertThat(vendor.newest(QUEUES).getBodyAsString())
        .contains("\"startDate\":\"2024-11-03 06:00:00\"", "\"timeZone\":\"UTC\"");
    assertThat(rows.rows)
        .extracting(Row::at)
        .containsExactly(Instant.parse("2024-11-03T06:00:00Z"));
  }

  @Test
  void asksForAllThreeReports() throws Exception {
    vendor.posts(QUEUES, json("agg-queue-stats.json"));
    vendor.posts(ACCOUNT + "agg-agent-stats", json("agg-agent-stats.json"));
    vendor.posts(ACCOUNT + "agg-agent-extended-stats", json("agg-agent-extended-stats.json"));
    for (Report report : source.reports()) {
      source.fetch(report, Question.of(Sample.hour(HOUR)), rows);
    }
    assertThat(rows.rows).hasSize(1 + 2 + 4);
  }

  @ParameterizedTest
  @CsvSource({
    "400, error-400.json, HTTP_4XX, 'answered 400 (The supplied data is not valid)'",
    "403, error-403.json, FORBIDDEN, 'answered 403 (You do not have permission to access this resource); the user of the jwt needs the reports: WEM access'",
    "403, error-403-short.json, FORBIDDEN, 'answered 403 (access.denied.exception: You do not have permission to access this resource); the user'",
    "404, error-404.json, HTTP_4XX, 'answered 404 (The resource you have requested does not exist); check base_url, rc_account_id and sub_account_id'",
    "500, error-500.json, HTTP_5XX, 'answered 500 (An Internal Server Error occurred while processing this request)'"
  })
  void failsInTheVendorsWords(int status, String file, Failure failure, String words) {
    vendor.posts(QUEUES, status(status, Sample.published(file)));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(failure);
    assertThat(e).hasMessageStartingWith("agg-queue-stats at localhost: " + words);
    assertThat(vendor.asked(QUEUES)).isEqualTo(1);
  }

  @Test
  void asksOnceMoreWithANewTokenAfterA401() throws Exception {
    vendor.posts(
        QUEUES, status(401, Sample.published("error-401.txt")), json("agg-queue-stats.json"));
    fetch(HOUR);
    assertThat(rows.rows).hasSize(1);
    assertThat(vendor.asked())
        .containsExactly(
            "POST " + PLATFORM,
            "POST " + EXCHANGE,
            "POST " + QUEUES,
            "POST " + REFRESH,
            "POST " + QUEUES);
    assertThat(vendor.newest(QUEUES).getHeader("Authorization"))
        .isEqualTo("Bearer ringcx-access-2");
    assertThat(requests.lines()).contains("agg-queue-stats auth", "agg-queue-stats");
  }

  @Test
  void doesNotAskOnceMoreWithoutAPermit() {
    vendor.posts(QUEUES, status(401, Sample.published("error-401.txt")));
    budget.spend();
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(Failure.AUTH);
    assertThat(e).hasMessage("agg-queue-stats at localhost: answered 401 (JWT is expired.)");
    assertThat(vendor.asked(QUEUES)).isEqualTo(1);
  }

  @Test
  void asksOnlyOnceMore() {
    vendor.posts(QUEUES, status(401, Sample.published("error-401.txt")));
    assertThat(failure().failure()).isEqualTo(Failure.AUTH);
    assertThat(vendor.asked(QUEUES)).isEqualTo(2);
    // The refresh token that led here is not trusted again.
    failure();
    assertThat(vendor.asked(EXCHANGE)).isEqualTo(2);
  }

  @Test
  void pausesOn429WithoutReadingItsBody() {
    vendor.posts(QUEUES, status(429, ""));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(Failure.THROTTLED);
    assertThat(e).hasMessage("agg-queue-stats at localhost: answered 429");
    assertThat(budget.pauses()).containsExactly(Optional.empty());
  }

  @Test
  void failsOnHtmlWith200() {
    vendor.posts(
        QUEUES, aResponse().withHeader("Content-Type", "text/html").withBody("<html>hello</html>"));
    assertThat(failure().failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void failsOnATruncatedArrayAfterItsFirstRows() {
    String whole = Sample.published("agg-agent-stats.json");
    vendor.posts(QUEUES, okJson(whole.substring(0, whole.length() - 40)));
    assertThat(failure().failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void failsOnAnAnswerThatIsTooLarge() {
    vendor.posts(QUEUES, okJson("[" + "{\"queue\":1},".repeat(10_000) + "{}]"));
    assertThat(failure().failure()).isEqualTo(Failure.TOO_LARGE);
  }

  private void fetch(String hour) throws VendorException, InterruptedException {
    source.fetch(QueueRows.REPORT, Question.of(Sample.hour(hour)), rows);
  }

  private VendorException failure() {
    VendorException e = catchThrowableOfType(VendorException.class, () -> fetch(HOUR));
    assertThat(e).isNotNull();
    assertThat(e.getMessage())
        .doesNotContain(Sample.JWT, Sample.CLIENT_SECRET, "-access-", "-refresh-1");
    return e;
  }
}
