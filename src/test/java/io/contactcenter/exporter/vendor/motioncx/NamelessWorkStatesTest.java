package io.contactcenter.exporter.vendor.motioncx;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.motioncx.FakeMotionCx.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.AuthScheme;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A process that starts while the vendor does not say what its work states are called. */
class NamelessWorkStatesTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final Window QUARTER = Sample.quarters("2022-07-25T15:15:00Z", 1);
  private static final String STATES = "/irm/v1/workstates";
  private static final String OWN = "{\"AgentId\":7,\"StateIdDurations\":[%s]}";

  private final FakeMotionCx vendor = new FakeMotionCx(SERVER);
  private final ManualClock clock = new ManualClock();
  private final Transport transport = new Transport("test");
  private final Source source =
      new MotionCxVendor(transport)
          .open(
              Sample.config(
                  URI.create(SERVER.baseUrl()),
                  Sample.settings(Mode.DETAILS, 50, AuthScheme.X_API_KEY, Optional.of("12")),
                  EntityFilter.ALL,
                  EntityFilter.ALL,
                  WorkStateReport.NAME),
              new SourceContext(
                  clock, new VendorClock(clock), new OpenBudget(), new Requests(), 1_000_000));

  @BeforeEach
  void listsFailAtFirst() {
    vendor.answers(
        STATES,
        aResponse().withStatus(500),
        okJson("{\"items\":[{\"id\":1004,\"name\":\"On Interaction\"}],\"totalCount\":1}"));
  }

  @AfterEach
  void close() {
    source.close();
    transport.close();
  }

  @Test
  void whatOnlyANameSaysWaitsForTheName() throws Exception {
    works(
        "{\"StateId\":1007,\"State\":1,\"Duration\":5},"
            + "{\"StateId\":1004,\"State\":1,\"Duration\":300}");
    source.directory();
    VendorException refused = catchThrowableOfType(VendorException.class, this::fetch);

    assertThat(refused.failure()).isEqualTo(Failure.VENDOR_ERROR);
    assertThat(refused)
        .hasMessage(
            "no name is known yet of the work states 1004, 1007, since workstates was not answered:"
                + " it is asked again within a minute; or write the numbers under work_states");

    clock.advance(Duration.ofSeconds(70));
    source.directory();
    assertThat(time(fetch(), AgentMeasure.HANDLING)).isEqualTo(300_000_000);
  }

  @Test
  void anAnswerWithoutAListIsAnAnswer() throws Exception {
    vendor.answers(STATES, okJson("{}"));
    works("{\"StateId\":1004,\"State\":1,\"Duration\":300}");
    source.directory();
    assertThat(time(fetch(), AgentMeasure.LOGGED_IN)).isEqualTo(300_000_000);
  }

  @Test
  void whatANumberSaysDoesNotWait() throws Exception {
    works(
        "{\"StateId\":1005,\"State\":2,\"Duration\":60},{\"StateId\":0,\"State\":1,\"Duration\":30}");
    source.directory();
    Heard heard = fetch();

    assertThat(time(heard, AgentMeasure.PAUSED)).isEqualTo(60_000_000);
    assertThat(time(heard, AgentMeasure.IDLE)).isEqualTo(30_000_000);
  }

  private void works(String durations) {
    vendor.answers(FakeMotionCx.ROLLUP, rows(OWN.formatted(durations)));
  }

  private Heard fetch() throws Exception {
    Heard heard = new Heard();
    source.fetch(source.reports().get(0), Question.of(QUARTER), heard);
    return heard;
  }

  private static long time(Heard heard, AgentMeasure measure) {
    return heard.rows.stream()
        .filter(row -> row.key().equals(Key.of(Entity.AGENT, "7")))
        .map(row -> row.values()[measure.slot()])
        .findFirst()
        .orElseThrow();
  }
}
