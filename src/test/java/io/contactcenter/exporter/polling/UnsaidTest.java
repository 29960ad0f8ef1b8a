package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UnsaidTest {
  @Test
  void aDefectIsLoggedWithItsPlaceAndWithoutWhatWasRead() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(ActivityThread.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    CountDownLatch failed = new CountDownLatch(1);
    try (ActivityThread thread =
        new ActivityThread(
            "account anna",
            () -> {
              failed.countDown();
              return read("Erika Mustermann, 0170 5550123");
            })) {
      thread.start();
      assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      log.detachAppender(lines);
    }
    assertThat(lines.list).hasSize(1);
    ILoggingEvent line = lines.list.get(0);
    String trace = ThrowableProxyUtil.asString(line.getThrowableProxy());
    assertThat(line.getFormattedMessage()).contains("a defect of this program");
    assertThat(trace)
        .contains("java.lang.IllegalStateException", "NumberFormatException", "UnsaidTest.read")
        .doesNotContain("Mustermann", "555");
  }

  private static Duration read(String text) {
    try {
      return Duration.ofSeconds(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalStateException("cannot read " + text, e);
    }
  }
}
