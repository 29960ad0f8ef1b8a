package io.contactcenter.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.snapshot.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusPageTest {
  private final String page = StatusPage.render(RichStatus.status());

  @Test
  void isThereToBeLookedAt() throws IOException {
    Path file = Path.of("target", "status-page.html");
    Files.writeString(file, page);
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void escapesWhatVendorsSay() {
    assertThat(page)
        .doesNotContain("<script")
        .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;\u202E</bdi>");
  }

  @Test
  void saysTheAgeOfTheDataInWordsAndInTheZoneOfTheSource() {
    assertThat(page)
        .contains("10:00–10:15, ended 7 min ago")
        .contains("times in US/Eastern (EST, UTC-05:00)")
        .contains("times in Europe/Berlin (CET, UTC+01:00)");
  }

  @Test
  void saysThatAnIntervalIsLate() {
    assertThat(page).contains("▲ late: expected within 35 min");
  }

  @Test
  void saysThatAnIntervalIsTooOldToBeShown() {
    assertThat(page)
        .containsOnlyOnce("▲ too old: its figures are not shown")
        .contains("ended 13 h 45 min ago");
  }

  @Test
  void tellsNoDataFromWhatCannotBe() {
    String noData = "<td><span class=\"nothing\">no data</span></td>";
    String notAny = "<td><span class=\"nothing\">–</span></td>";
    // Nobody called; a day has no longest wait.
    assertThat(card("Web chat"))
        .contains("Speed of answer</th>" + notAny + "<td>4 s</td>")
        .contains("Longest wait</th>" + notAny + notAny)
        .contains("no contacts");
    // The vendor said nothing.
    assertThat(card("Billing"))
        .contains("Speed of answer</th>" + noData + noData)
        .contains("Longest wait</th>" + noData + notAny)
        .contains("Offered</th>" + noData + noData)
        .contains("no service level");
  }

  @Test
  void saysAFailureOnce() {
    assertThat(page).containsOnlyOnce("401 from the token endpoint: invalid_grant");
  }

  private String card(String queue) {
    int begin = page.indexOf("<bdi>" + queue);
    assertThat(begin).isPositive();
    return page.substring(begin, page.indexOf("</article>", begin));
  }

  @Test
  void judgesQueuesInWords() {
    assertThat(page)
        .contains("reaches target")
        .contains("below target")
        .contains("1 of 2 queues below target")
        .contains("target 80 %");
  }

  @Test
  void aMissedTargetNeverReadsAsReached() {
    assertThat(page).contains("79.9 %").doesNotContain("80.0 %");
  }

  @Test
  void warnsOfWhatIsWrong() {
    assertThat(page)
        .contains("exporter.yml:12: unknown key intervall")
        .contains("401 from the token endpoint: invalid_grant")
        .contains("1,200 of agent_queue")
        .contains("▲ Paused");
  }

  @Test
  void saysWhenThereIsNoSource() {
    Status empty =
        new Status(
            RichStatus.NOW,
            "0.1.0",
            "unknown",
            true,
            new Status.Reload(true, RichStatus.NOW, Optional.empty()),
            new Status.StateFile(Optional.empty(), Optional.empty(), 0, Optional.empty()),
            List.of());
    assertThat(StatusPage.render(empty)).contains("0 of 0 sources up");
  }
}
