package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of alerts, and what they read. */
class AlertmanagerFilesTest {
  private static final String CONFIG = "prometheus/alertmanager.yml";
  private static final String TOLD = "src/test/resources/alertmanager/told.json";

  private final Program amtool = new Program("amtool");

  @Test
  void alertmanagerAcceptsItsConfiguration() throws Exception {
    amtool.run("check-config", CONFIG);
  }

  @ParameterizedTest
  @CsvSource({
    "critical, ringcx-us, page",
    "critical, ringcx-emea, page-emea",
    "warning, ringcx-us, team",
    "warning, ringcx-emea, team-emea",
    "ticket, ringcx-us, tickets",
    "ticket, ringcx-emea, tickets",
  })
  void routesBySeverityAndSource(String severity, String source, String receiver) throws Exception {
    amtool.run(
        "config",
        "routes",
        "test",
        "--config.file=" + CONFIG,
        "--verify.receivers=" + receiver,
        "severity=" + severity,
        "source=" + source,
        "alertname=ContactCenterDataStale");
  }

  @Test
  void isReadyForEveryKindOfReceiverWithSecretsFromFiles() throws Exception {
    JsonNode receivers = Repository.yaml(CONFIG).path("receivers");

    Set<String> kinds = new TreeSet<>();
    for (JsonNode receiver : receivers) {
      receiver
          .fieldNames()
          .forEachRemaining(
              kind -> {
                if (!kind.equals("name")) {
                  kinds.add(kind);
                }
              });
    }
    assertThat(kinds)
        .containsExactly("email_configs", "pagerduty_configs", "slack_configs", "webhook_configs");
    assertThat(Repository.read(CONFIG))
        .contains("routing_key_file:", "api_url_file:", "auth_password_file:", "credentials_file:")
        .doesNotContainPattern("(?m)^ *-? *(routing_key|api_url|auth_password|credentials):");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"contactcenter.text", "contactcenter.slack.text", "contactcenter.email.html"})
  void messagesHaveValueTargetAndLinks(String template) throws Exception {
    String message = rendered(template);

    assertThat(message)
        .contains("Orders &", "service level 70%, target 80%", "2 more would have met the target")
        .contains("http://127.0.0.1:3000/d/contactcenter-queue?var-source=ringcx-us")
        .contains("http://127.0.0.1:10044/runbooks/ContactCenterServiceLevelMissed.md")
        .contains("http://127.0.0.1:9090/graph?g0.expr=x")
        .contains("No longer so", "Support (ringcx-us): service level 75%")
        .doesNotContain("no value");
  }

  @Test
  void subjectsAreWhatTheOneAlertSaysOrTheirNumber() throws Exception {
    assertThat(rendered("contactcenter.subject"))
        .startsWith("[CRITICAL] Orders & Co (ringcx-us): service level 70%, target 80%");
    assertThat(rendered("contactcenter.slack.color")).startsWith("danger");
    assertThat(rendered("contactcenter.pagerduty.severity")).startsWith("critical");
  }

  @Test
  void slackDoesNotTakeANameForMarkup() throws Exception {
    assertThat(rendered("contactcenter.slack.text")).contains("*Orders &amp; Co (ringcx-us)");
  }

  @Test
  void everyTemplateThatIsNamedIsDefined() throws Exception {
    StringBuilder defined = new StringBuilder();
    StringBuilder named = new StringBuilder(Repository.read(CONFIG));
    for (Path file : Repository.files("prometheus/templates", ".tmpl")) {
      defined.append(Repository.read(file.toString()));
      named.append(Repository.read(file.toString()));
    }
    java.util.regex.Pattern.compile("template \"([^\"]+)\"")
        .matcher(named)
        .results()
        .forEach(use -> assertThat(defined).contains("define \"" + use.group(1) + "\""));
  }

  private String rendered(String template) throws Exception {
    return amtool.run(
        "template",
        "render",
        "--template.glob=prometheus/templates/*.tmpl",
        "--template.type=" + (template.endsWith("html") ? "html" : "text"),
        "--template.text={{ template \"" + template + "\" . }}",
        "--template.data=" + TOLD);
  }
}
