package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorClockTest {
  private static final Instant SENT = Instant.parse("2026-03-04T10:00:00.500Z");
  private static final Instant ANSWERED = Instant.parse("2026-03-04T10:00:04.500Z");

  private final VirtualClock ours = new VirtualClock("2026-03-04T10:00:00Z");
  private final VendorClock clock = new VendorClock(ours);

  @Test
  void aDateWithinTheCallIsNoDifference() {
    clock.observe(Instant.parse("2026-03-04T10:00:00Z"), SENT, ANSWERED);
    assertThat(clock.offset()).isZero();
    clock.observe(Instant.parse("2026-03-04T10:00:05Z"), SENT, ANSWERED);
    assertThat(clock.offset()).isZero();
  }

  @Test
  void aDifferenceIsNeverTakenForMoreThanItIs() {
    clock.observe(Instant.parse("2026-03-04T10:01:00Z"), SENT, ANSWERED);
    assertThat(clock.offset()).isEqualTo(Duration.ofMillis(55_500));
    assertThat(clock.now()).isEqualTo("2026-03-04T10:00:55.500Z");
    clock.observe(Instant.parse("2024-03-04T10:00:00Z"), SENT, ANSWERED);
    assertThat(clock.now()).isEqualTo("2024-03-04T09:59:55.500Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1999-12-31T23:59:59Z",
        "2126-03-04T10:00:00Z",
        "9999-12-31T23:59:59Z",
        "+292278994-08-17T07:12:55Z"
      })
  void aDateFarOffIsNotBelieved(String date) {
    clock.observe(Instant.parse("2026-03-04T10:01:00Z"), SENT, ANSWERED);
    assertThat(clock.observe(Instant.parse(date), SENT, ANSWERED)).isTrue();
    assertThat(clock.offset()).isEqualTo(Duration.ofMillis(55_500));
    // To say it once is enough, until it was right again.
    assertThat(clock.observe(Instant.parse(date), SENT, ANSWERED)).isFalse();
    assertThat(clock.observe(Instant.parse("2026-03-04T10:00:02Z"), SENT, ANSWERED)).isFalse();
    assertThat(clock.observe(Instant.parse(date), SENT, ANSWERED)).isTrue();
    assertThat(clock.offset()).isZero();
  }

  @Test
  void aClockThatWasPutRightIsBelieved() {
    clock.observe(Instant.parse("2026-03-04T10:01:00Z"), SENT, ANSWERED);
    clock.observe(Instant.parse("2026-03-04T10:00:02Z"), SENT, ANSWERED);
    assertThat(clock.offset()).isZero();
  }

  @Test
  void ourClockThatIsSetBackTakesTheVendorsNotAlong() {
    ours.advance(Duration.ofSeconds(30));
    ours.set(Duration.ofHours(-5));
    ours.advance(Duration.ofSeconds(30));
    assertThat(clock.now()).isEqualTo("2026-03-04T10:01:00Z");
    assertThat(clock.offset()).isEqualTo(Duration.ofHours(5));
  }

  @Test
  void ourClockThatIsSetBackFarLeavesTheVendorsPlausible() {
    ours.set(Duration.ofDays(-365));
    clock.observe(
        Instant.parse("2026-03-04T10:00:09Z"),
        SENT.minus(Duration.ofDays(365)),
        ANSWERED.minus(Duration.ofDays(365)));
    assertThat(clock.now()).isEqualTo("2026-03-04T10:00:04.500Z");
  }

  @Test
  void aSuspendedMachineGoesOnWithTheVendor() {
    ours.set(Duration.ofHours(5));
    assertThat(clock.now()).isEqualTo("2026-03-04T15:00:00Z");
    assertThat(clock.offset()).isZero();
  }

  @Test
  void aClockThatIsSlewedIsFollowed() {
    for (int minute = 0; minute < 60; minute++) {
      ours.advance(Duration.ofMinutes(1));
      ours.set(Duration.ofMillis(-30));
      assertThat(clock.offset()).isZero();
    }
  }
}
