package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.contactcenter.exporter.metric.SourceFamilies;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpositionsTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final ManualClock clock = new ManualClock();
  private final Expositions expositions = expositions(Fixture.snapshot());

  @Test
  void bothFormatsAreValidWholeAndFiltered() {
    for (Format format : Format.values()) {
      Variant variant = Variant.of(format, false);
      assertThat(StrictFormat.check(text(expositions.answer(variant)), format)).isNotEmpty();
      assertThat(
              StrictFormat.check(
                  text(expositions.answer(variant, Set.of("alpha")).orElseThrow()), format))
          .isNotEmpty();
    }
  }

  @Test
  void anEmptySnapshotIsValid() {
    Expositions empty =
        new Expositions(
            new Snapshot(0, Fixture.NOW, List.of()), () -> LiveSnapshot.EMPTY, registry(), clock);
    assertThat(text(empty.answer(Variant.TEXT_PLAIN))).isEmpty();
    assertThat(text(empty.answer(Variant.OPENMETRICS_PLAIN))).isEqualTo("# EOF\n");
  }

  @Test
  void servesWhatWasPublishedLast() {
    expositions.publish(up(2, 1));
    assertThat(text(expositions.answer(Variant.TEXT_PLAIN)))
        .contains("contactcenter_source_up{source=\"gamma\",vendor=\"ringcx\"} 1\n");
    assertThat(expositions.sources()).containsExactly("gamma");
  }

  @Test
  void ignoresASnapshotOlderThanTheServedOne() {
    expositions.publish(up(3, 1));
    expositions.publish(up(2, 0));
    assertThat(text(expositions.answer(Variant.TEXT_PLAIN))).contains("vendor=\"ringcx\"} 1\n");
  }

  @Test
  void aScrapeOfWhatWasAskedForBeforeRendersNothing() {
    ScrapeAnswer first = expositions.answer(Variant.TEXT_GZIP);
    assertThat(expositions.answer(Variant.TEXT_GZIP).vendors()).isSameAs(first.vendors());
    Set<byte[]> both = bytes(expositions.answer(Variant.TEXT_GZIP, Set.of("beta", "alpha")));
    assertThat(bytes(expositions.answer(Variant.TEXT_GZIP, Set.of("alpha", "beta"))))
        .isEqualTo(both);
    Set<byte[]> alone = bytes(expositions.answer(Variant.TEXT_GZIP, Set.of("beta")));
    assertThat(bytes(expositions.answer(Variant.TEXT_GZIP, Set.of("beta")))).isEqualTo(alone);
  }

  /** The arrays, told apart by what they are and not by what they hold. */
  private static Set<byte[]> bytes(Optional<ScrapeAnswer> answer) {
    Set<byte[]> bytes = Collections.newSetFromMap(new IdentityHashMap<>());
    bytes.addAll(answer.orElseThrow().vendors().chunks());
    return bytes;
  }

  private static String said(ScrapeAnswer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    answer.writeTo(out);
    InputStream bytes = new ByteArrayInputStream(out.toByteArray());
    try (InputStream in = answer.variant().gzip() ? new GZIPInputStream(bytes) : bytes) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void allSourcesTogetherSayWhatEachSays(Variant variant) throws IOException {
    String together = said(expositions.answer(variant, Set.of("alpha", "beta")).orElseThrow());
    assertThat(StrictFormat.check(together, variant.format())).isNotEmpty();
    for (String source : List.of("alpha", "beta")) {
      assertThat(together.lines().toList())
          .containsAll(
              said(expositions.answer(variant, Set.of(source)).orElseThrow()).lines().toList());
    }
  }

  @Test
  void scrapesShareTheLivePartForASecond() {
    int before = asked.get();
    clock.sleep(Duration.ofMillis(999));
    Part first = expositions.answer(Variant.TEXT_PLAIN).live();
    assertThat(expositions.answer(Variant.TEXT_PLAIN).live()).isSameAs(first);
    assertThat(asked).hasValue(before);
    clock.sleep(Duration.ofMillis(1));
    assertThat(expositions.answer(Variant.TEXT_PLAIN).live()).isNotSameAs(first);
    assertThat(asked).hasValue(before + 1);
  }

  @Test
  void aSourceThatIsUnknownHasNoAnswer() {
    assertThat(expositions.answer(Variant.TEXT_PLAIN, Set.of("alpha", "gone"))).isEmpty();
  }

  @Test
  void aFilteredAnswerHasTheBudgetOfTheAccountButNothingOfOthersOrSelf() {
    assertThat(text(expositions.answer(Variant.TEXT_PLAIN, Set.of("beta")).orElseThrow()))
        .contains("contactcenter_rate_limit_permits{account=\"alpha\",window=\"60s\"} 3\n")
        .contains("source=\"beta\"")
        .doesNotContain("source=\"alpha\"")
        .doesNotContain("contactcenter_exporter_");
  }

  @Test
  void aScrapeAllocatesNothingThatGrowsWithTheSeries() throws IOException {
    Expositions few = expositions(Fixture.large(10));
    Expositions many = expositions(Fixture.large(100_000));
    for (Variant variant : Variant.values()) {
      scrape(few, variant);
      scrape(many, variant);
      long ofFew = allocatedBy(few, variant);
      long ofMany = allocatedBy(many, variant);
      assertThat(ofMany).as(variant.name()).isLessThan(ofFew + 10_000);
    }
  }

  private static long allocatedBy(Expositions scraped, Variant variant) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    scrape(scraped, variant);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void scrape(Expositions scraped, Variant variant) throws IOException {
    scraped.answer(variant).writeTo(OutputStream.nullOutputStream());
  }

  private Expositions expositions(Snapshot snapshot) {
    return new Expositions(
        snapshot,
        () -> {
          asked.incrementAndGet();
          return Fixture.live();
        },
        registry(),
        clock);
  }

  private static Snapshot up(long version, long value) {
    return new Snapshot(
        version,
        Fixture.NOW,
        List.of(
            new SourceSnapshot(
                "gamma", List.of(Fixture.one(SourceFamilies.UP, value, "gamma", "ringcx")))));
  }

  private static PrometheusMeterRegistry registry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  private static String text(ScrapeAnswer answer) {
    return new String(Fixture.bytes(answer), StandardCharsets.UTF_8);
  }
}
