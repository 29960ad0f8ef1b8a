package io.contactcenter.exporter.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.servicelevel.ServiceLevels.Resolved;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceLevelsTest {
  private static final OpeningHours HOURS = OpeningHours.parse("Mon-Fri 08:00-18:00");

  @Test
  void withoutEntriesTheVendorsFormulaHoldsAndNothingElse() {
    ServiceLevels levels = new ServiceLevels(List.of(), Formula.SHORT_ABANDONS_EXCLUDED);

    assertThat(levels.resolve("ringcx-us", "5686", "Sales"))
        .isEqualTo(
            new Resolved(
                Formula.SHORT_ABANDONS_EXCLUDED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void theFirstThatMatchesWinsAndInheritsFromTheDefault() {
    ServiceLevels levels =
        new ServiceLevels(
            List.of(
                entry(null, "Sales", null, 0.9),
                new ServiceLevel(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Formula.ANSWERED_ONLY),
                    Optional.of(0.8),
                    Optional.of(Duration.ofSeconds(20)),
                    Optional.of(HOURS)),
                entry(null, "5686", Formula.ANSWERED_OF_OFFERED, 0.7)),
            Formula.SHORT_ABANDONS_EXCLUDED);

    assertThat(levels.resolve("ringcx-us", "5686", "Sales"))
        .isEqualTo(
            new Resolved(
                Formula.ANSWERED_ONLY,
                Optional.of(0.9),
                Optional.of(Duration.ofSeconds(20)),
                Optional.of(HOURS)));
  }

  @Test
  void anEntryIsForItsSourceAndItsQueueByIdOrName() {
    ServiceLevels levels =
        new ServiceLevels(
            List.of(
                entry("ringcx-us", "5686", null, 0.9),
                entry("ringcx-us", "Service", null, 0.8),
                entry("ringcx-eu", null, null, 0.7)),
            Formula.VENDOR);

    assertThat(levels.resolve("ringcx-us", "5686", "Sales").target()).contains(0.9);
    assertThat(levels.resolve("ringcx-us", "5687", "Service").target()).contains(0.8);
    assertThat(levels.resolve("ringcx-us", "5688", "Other").target()).isEmpty();
    assertThat(levels.resolve("ringcx-eu", "5686", "Sales").target()).contains(0.7);
  }

  private static ServiceLevel entry(
      @Nullable String source, @Nullable String queue, @Nullable Formula formula, double target) {
    return new ServiceLevel(
        Optional.ofNullable(source),
        Optional.ofNullable(queue),
        Optional.ofNullable(formula),
        Optional.of(target),
        Optional.empty(),
        Optional.empty());
  }
}
