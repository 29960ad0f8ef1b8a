package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryTest {
  @Test
  void whatWasScrapedHasTimesAndTheLabelsOfItsTarget() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScrapedText text = new ScrapedText(out, Instant.ofEpochSecond(1));
    text.add(
        """
        # TYPE a counter
        a_total{b="c d"} 1.0
        e 2
        process_start_time_seconds 1.7E9
        # EOF
        """
            .getBytes(StandardCharsets.UTF_8),
        Instant.ofEpochSecond(60));
    text.end();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            a_total{job="contactcenter-exporter",instance="exporter:10042",b="c d"} 1.0 60
            e{job="contactcenter-exporter",instance="exporter:10042"} 2 60
            process_start_time_seconds{job="contactcenter-exporter",instance="exporter:10042"} 1 60
            up{job="contactcenter-exporter",instance="exporter:10042"} 1 60
            # EOF
            """);
  }
}
