package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class FailedReloadsTest {
  @Test
  void theSameReasonIsLoggedOnceAMinute() {
    Logger logger = (Logger) LoggerFactory.getLogger(FailedReloads.class);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    logger.addAppender(logged);
    try {
      VirtualClock clock = new VirtualClock("2026-01-01T00:00:00Z");
      FailedReloads failed = new FailedReloads(clock);
      for (int i = 0; i < 100; i++) {
        failed.log("one\ntwo");
      }
      assertThat(logged.list).hasSize(2);
      failed.log("three");
      assertThat(logged.list).hasSize(3);
      clock.advance(Duration.ofSeconds(59));
      failed.log("three");
      assertThat(logged.list).hasSize(3);
      clock.advance(Duration.ofSeconds(1));
      failed.log("three");
      assertThat(logged.list).hasSize(4);
    } finally {
      logger.detachAppender(logged);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "there is no file /run/secrets/jwt - name a file, there is no file …/jwt - name a file",
    "/etc/exporter/config.yml:3: error: x, …/config.yml:3: error: x",
    "config.yml:3: 'https://api.example.org/a/b' is not, config.yml:3: 'https://api.example.org/a/b' is not",
    "the file '/a/b/c' or /d, the file '…/c' or /d"
  })
  void everybodyIsToldOfFilesWithoutTheirFolders(String why, String told) {
    assertThat(FailedReloads.forEverybody(why)).isEqualTo(told);
  }
}
