package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ActivityThreadTest {
  @Test
  void nothingThatAStepThrowsEndsTheThread() throws InterruptedException {
    Iterator<Throwable> thrown =
        List.of(
                new OutOfMemoryError("scripted"),
                new StackOverflowError("scripted"),
                new IllegalStateException("scripted"),
                new NoClassDefFoundError("scripted"))
            .iterator();
    CountDownLatch thrownAll = new CountDownLatch(1);
    try (ActivityThread thread =
        new ActivityThread(
            "scripted",
            () -> {
              if (!thrown.hasNext()) {
                thrownAll.countDown();
                return Duration.ofMinutes(1);
              }
              Throwable next = thrown.next();
              if (next instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) next;
            })) {
      thread.start();
      // After each it waits for half a minute, unless it is woken.
      for (int i = 0; i < 200 && thrownAll.getCount() > 0; i++) {
        thread.wake();
        thrownAll.await(50, TimeUnit.MILLISECONDS);
      }
    }
    assertThat(thrownAll.getCount()).isZero();
  }
}
