package io.contactcenter.exporter.vendor.motioncx;

import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_WITHIN_THRESHOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED_WITHIN_THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import io.contactcenter.exporter.vendor.motioncx.Version.Verdict;
import io.contactcenter.exporter.vendor.row.RawRowReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues whose contacts no threshold applies to, alone and beside others. */
class NoThresholdTest {
  private static final Key KEY = Key.of(Entity.QUEUE, "1");
  private static final String ANSWERED_AFTER_10 = "\"AnsweredApplied\":1,\"QueuedTime\":10";
  private static final String GAVE_UP_AFTER_10 = "\"AbandonedApplied\":1,\"QueuedTime\":10";
  private static final String WITHIN_20 = ",\"ServiceLevelSeconds\":20";
  private static final String MET = ",\"IsInServiceLevelApplied\":1,\"ServiceLevelApplies\":1";
  private static final String NONE =
      ",\"ServiceLevelSeconds\":0,\"IsInServiceLevelApplied\":0,\"ServiceLevelApplies\":0";

  private final Heard heard = new Heard();

  @ParameterizedTest
  @ValueSource(strings = {ANSWERED_AFTER_10, GAVE_UP_AFTER_10, "\"QueuedTime\":10"})
  void aQueueHasNothingWithinItWhateverBecameOfTheContact(String outcome) throws Exception {
    sum(true, Optional.empty(), outcome + NONE);
    assertThat(of(ANSWERED_WITHIN_THRESHOLD)).isEqualTo(Measure.ABSENT);
    assertThat(of(ABANDONED_WITHIN_THRESHOLD)).isEqualTo(Measure.ABSENT);
  }

  @Test
  void aChannelHasWhatOtherQueuesHaveWithinTheirs() throws Exception {
    sum(
        false,
        Optional.empty(),
        ANSWERED_AFTER_10 + WITHIN_20 + MET,
        ANSWERED_AFTER_10 + NONE,
        GAVE_UP_AFTER_10 + WITHIN_20,
        GAVE_UP_AFTER_10 + NONE);
    assertThat(of(ANSWERED)).isEqualTo(2);
    assertThat(of(ABANDONED)).isEqualTo(2);
    assertThat(of(ANSWERED_WITHIN_THRESHOLD)).isEqualTo(1);
    assertThat(of(ABANDONED_WITHIN_THRESHOLD)).isEqualTo(1);
  }

  @Test
  void aChannelWithoutSuchOtherQueuesHasNone() throws Exception {
    sum(false, Optional.empty(), ANSWERED_AFTER_10 + NONE, GAVE_UP_AFTER_10 + NONE);
    assertThat(of(ANSWERED_WITHIN_THRESHOLD)).isZero();
    assertThat(of(ABANDONED_WITHIN_THRESHOLD)).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aConfiguredThresholdAppliesToAll(boolean ofOneQueue) throws Exception {
    sum(
        ofOneQueue,
        Optional.of(Duration.ofSeconds(10)),
        ANSWERED_AFTER_10 + WITHIN_20 + MET,
        ANSWERED_AFTER_10 + NONE,
        GAVE_UP_AFTER_10 + NONE);
    assertThat(of(ANSWERED_WITHIN_THRESHOLD)).isEqualTo(2);
    assertThat(of(ABANDONED_WITHIN_THRESHOLD)).isEqualTo(1);
  }

  private long of(QueueMeasure measure) {
    return heard.sum(KEY, measure);
  }

  private void sum(boolean ofOneQueue, Optional<Duration> configured, String... rows)
      throws IOException {
    QueueSums sums = new QueueSums(Sample.settings(Mode.DETAILS, 500), new Tenant(), ofOneQueue);
    Sheet sheet = new Sheet(Sample.quarters("2022-07-25T15:15:00Z", 1));
    for (String fields : rows) {
      sums.add(portion(fields), KEY, configured, sheet);
    }
    sheet.handOver(heard, key -> List.of());
  }

  private static Portion portion(String fields) throws IOException {
    String row =
        "{\"InteractionIdStr\":\"a\",\"EndedDateTimeUtc\":\"2022-07-25T15:17:05Z\",\"QueueId\":1,"
            + "\"Direction\":0,\"ChannelType\":2,"
            + fields
            + "}";
    try (JsonParser parser = VendorJson.MAPPER.createParser(row)) {
      parser.nextToken();
      Verdict verdict =
          DetailRow.read(
                  new RawRowReader(Names.of(Fields.ALL.toArray(String[]::new)).naming())
                      .read(parser))
              .verdict();
      return ((Verdict.Counted) verdict).portion();
    }
  }
}
