package io.contactcenter.exporter.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  @Test
  void aSumHasThreeShapesWithTheUnitLast() {
    assertThat(Catalogue.interval(Entity.QUEUE, QueueMeasure.WAIT).name())
        .isEqualTo("contactcenter_queue_interval_wait_seconds");
    assertThat(Catalogue.today(Entity.QUEUE, QueueMeasure.WAIT).name())
        .isEqualTo("contactcenter_queue_today_wait_seconds");
    assertThat(Catalogue.total(Entity.QUEUE, QueueMeasure.WAIT).name())
        .isEqualTo("contactcenter_queue_wait_seconds_total");
    assertThat(Catalogue.total(Entity.AGENT, AgentMeasure.DIRECT_INBOUND_TIME).name())
        .isEqualTo("contactcenter_agent_direct_inbound_seconds_total");
  }

  @Test
  void aPeakAndALevelHaveTheIntervalOnly() {
    assertThat(Catalogue.interval(Entity.QUEUE, QueueMeasure.LONGEST_ANSWERED_WAIT).name())
        .isEqualTo("contactcenter_queue_interval_longest_answered_wait_seconds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.today(Entity.QUEUE, QueueMeasure.LONGEST_ANSWERED_WAIT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.total(Entity.TEAM, TeamMeasure.AGENTS));
  }

  @Test
  void aMeasureOfAnotherEntityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.interval(Entity.AGENT, QueueMeasure.OFFERED));
  }

  @Test
  void findsFamiliesByName() {
    assertThat(Catalogue.family("contactcenter_source_up")).contains(SourceFamilies.UP);
    assertThat(Catalogue.family("contactcenter_nothing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "contactcenter_queue_interval_unresolved, source queue queue_name media",
    "contactcenter_queue_today_service_level_ratio, source queue queue_name media",
    "contactcenter_queue_service_level_unavailable, source queue queue_name media reason",
    "contactcenter_queue_info, source queue queue_name queue_group media formula",
    "contactcenter_agent_info, source agent agent_name team pbx_site",
    "contactcenter_agent_queue_member, source agent queue level",
    "contactcenter_agent_queue_interval_talk_seconds, source agent queue queue_name",
    "contactcenter_team_interval_agents, source team",
    "contactcenter_source_info, source vendor time_zone",
    "contactcenter_report_poll_failures_total, source report reason",
    "contactcenter_report_corrections_total, source report direction",
    "contactcenter_vendor_request_duration_seconds, source endpoint",
    "contactcenter_rate_limit_permits_available, account window",
    "contactcenter_exporter_series_dropped, source entity"
  })
  void labelsAreThoseOfTheContract(String name, String labels) {
    assertThat(Catalogue.family(name).orElseThrow().labels())
        .containsExactly(labels.split(" ", -1));
  }

  @Test
  void noSampleNameOccursTwiceInEitherFormat() {
    Set<String> names = new HashSet<>();
    for (Family family : Catalogue.families()) {
      Set<String> ofFamily = new HashSet<>(List.of(family.name(), family.openMetricsName()));
      if (family.kind() == Kind.HISTOGRAM) {
        List.of("_bucket", "_sum", "_count").forEach(end -> ofFamily.add(family.name() + end));
      }
      assertThat(names).doesNotContainAnyElementsOf(ofFamily);
      names.addAll(ofFamily);
    }
  }

  static List<Family> families() {
    return Catalogue.families();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyHelpIsASentenceAndEveryVendorSeriesCarriesItsSource(Family family) {
    assertThat(family.name()).matches("contactcenter_[a-z_]+");
    assertThat(family.help()).matches("[A-Z].*[a-z0-9]\\.").doesNotContain("  ");
    if (family.group() == Family.Group.ENTITY) {
      assertThat(family.labels()).startsWith("source");
    }
  }
}
