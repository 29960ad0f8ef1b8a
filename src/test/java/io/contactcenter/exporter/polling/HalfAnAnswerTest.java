package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes of an answer in the middle of which there is no more memory. */
class HalfAnAnswerTest {
  private final VirtualClock clock = new VirtualClock("2026-03-04T09:01:00Z");

  @Test
  void memoryThatEndsWhileAnAnswerIsReadFailsThePoll() {
    whatEndsTheReadingFailsThePoll(new OutOfMemoryError("scripted"), Failure.TOO_LARGE);
  }

  @Test
  void aStackThatEndsWhileAnAnswerIsReadFailsThePoll() {
    whatEndsTheReadingFailsThePoll(new StackOverflowError("scripted"), Failure.MALFORMED);
  }

  private void whatEndsTheReadingFailsThePoll(Error error, Failure reason) {
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-03-04T09:00:00Z", 10);
    boolean[] thrown = {false};
    vendor.down =
        call -> {
          if (!thrown[0] && call.at().isAfter(Instant.parse("2026-03-04T09:20:00Z"))) {
            thrown[0] = true;
            throw error;
          }
          return false;
        };
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      exporter.runUntil("2026-03-04T09:20:05Z");
      assertThat(thrown[0]).isTrue();
      assertThat(
              exporter
                  .scrape()
                  .sum("contactcenter_report_poll_failures_total", "\"" + reason.id() + "\""))
          .isEqualTo(1);
      assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(0);
      exporter.run(Duration.ofMinutes(5));
      assertThat(exporter.scrape().value("contactcenter_queue_offered_total")).hasValue(10);
      assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
    }
  }

  @Test
  void memoryThatEndsWhileAnAnswerIsCountedEndsTheProcess() {
    List<Snapshot> served = new ArrayList<>();
    StateEvents none =
        new StateEvents() {
          @Override
          public void written(Instant at) {}

          @Override
          public void writeFailed() {}
        };
    Publication publication =
        new Publication(clock, new StateKeeper(Optional.empty(), clock, none), served::add);
    List<String> ended = new ArrayList<>();
    publication.whenLost(() -> ended.add("ended"));
    OutOfMemoryError error = new OutOfMemoryError("scripted");
    assertThatThrownBy(
            () ->
                publication.change(
                    () -> {
                      throw error;
                    }))
        .isSameAs(error);
    assertThat(ended).hasSize(1);
    assertThat(served).isEmpty();
  }
}
