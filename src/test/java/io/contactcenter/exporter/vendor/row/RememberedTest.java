package io.contactcenter.exporter.vendor.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private static final List<String> MANY = Collections.nCopies(100_000, "x");

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:00:00Z");
  private final Remembered<String> remembered = new Remembered<>(clock);

  @Test
  void whatFailsLeavesTheFormerAnswer() throws InterruptedException {
    assertThat(ask("1", List.of("a"))).contains(List.of("a"));
    clock.advance(Duration.ofMinutes(61));
    assertThat(remembered.get("1", Optional::empty)).contains(List.of("a"));
  }

  @Test
  void whatNobodyAsksForAnyMoreIsForgottenFirst() throws InterruptedException {
    ask("gone", MANY);
    clock.advance(Duration.ofMinutes(61));
    for (int id = 0; id < 4; id++) {
      ask("new " + id, MANY);
    }
    assertThat(remembered.known("gone")).isEmpty();
    assertThat(remembered.known("new 3")).isPresent();
  }

  @Test
  void memoryHasABoundWhateverIsListed() throws InterruptedException {
    for (int id = 0; id < 100; id++) {
      assertThat(ask("id " + id, MANY)).contains(MANY);
    }
    int known = 0;
    for (int id = 0; id < 100; id++) {
      known += remembered.known("id " + id).isPresent() ? 1 : 0;
    }
    assertThat(known).isBetween(1, 4);
  }

  private Optional<List<String>> ask(String id, List<String> answer) throws InterruptedException {
    return remembered.get(id, () -> Optional.of(answer));
  }
}
