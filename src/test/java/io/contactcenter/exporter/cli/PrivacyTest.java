package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever {@code privacy.agents} hides is nowhere: all vendors, by their simulators, and all that
 * can be seen from outside. What there is to hide is what the mode {@code name} shows.
 */
class PrivacyTest {
  private static final Duration LONG = Duration.ofMinutes(40);
  private static final String KEY = "pseudonym_key: 0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final Pattern AGENT = Pattern.compile("[{,]agent(?:_name)?=\"([^\"]*)\"");
  private static final Pattern USER =
      Pattern.compile("grouping=\"user\",group=\"([^\"]*)\",group_name=\"([^\"]*)\"");
  private static final Pattern INFO =
      Pattern.compile(
          "contactcenter_agent_info\\{source=\"([^\"]*)\",agent=\"([^\"]*)\",agent_name=\"([^\"]*)\"");

  /** What the simulated vendors tell of callers and agents beside names and ids. */
  private static final Pattern NEVER =
      Pattern.compile("@|%40|2025550\\d|notes on|Springfield|(?i:example\\.com)");

  @TempDir Path folder;
  private PrivateHours hours;
  private static final People PEOPLE =
      new People(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  /** Agents as they are called, by source. */
  private record People(Set<String> ids, Set<String> names, Set<String> sources) {}

  @BeforeEach
  void start() {
    hours = new PrivateHours(folder);
  }

  @AfterEach
  void stop() throws Exception {
    hours.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "pseudonym", "team", "none"})
  void whatAModeHidesIsNowhere(String mode) throws Exception {
    assertThat(PEOPLE.names()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(PEOPLE.sources()).hasSize(5);

    String settings = mode.equals("pseudonym") ? mode + ", " + KEY : mode;
    Map<String, String> seen = hours.live("{agents: " + settings + "}", LONG);
    assertThat(seen).containsKeys("log", "page /", "page /api/v1/status", "file state");
    for (String source : PEOPLE.sources()) {
      assertThat(metrics(seen).contains("_total{source=\"" + source)).as(source).isTrue();
    }

    Set<String> hidden = new TreeSet<>();
    boolean numbersAreShown = mode.equals("id") || mode.equals("name");
    PEOPLE.ids().stream()
        .filter(id -> numbersAreShown ? !isNumber(id) : true)
        .map(id -> isNumber(id) ? '"' + id + '"' : id)
        .forEach(hidden::add);
    hidden.addAll(PEOPLE.names());
    if (mode.equals("name")) {
      hidden.clear();
    }
    seen.forEach(
        (where, text) -> {
          assertThat(
                  NEVER.matcher(withoutAddresses(text)).results().map(m -> around(text, m.start())))
              .as(where)
              .isEmpty();
          assertThat(hidden.stream().filter(text::contains).collect(Collectors.toList()))
              .as(where)
              .isEmpty();
        });
    Set<String> shown = shown(seen);
    switch (mode) {
      case "name" -> assertThat(shown).containsAll(PEOPLE.names());
      case "id" ->
          assertThat(shown)
              .isNotEmpty()
              .allMatch(label -> isNumber(label) || label.matches("[0-9a-f]{16}"));
      case "pseudonym" ->
          assertThat(shown).isNotEmpty().allMatch(label -> label.matches("[0-9a-f]{16}"));
      default -> assertThat(shown).isEmpty();
    }
  }

  @Test
  void pseudonymsLastOverARestartAndAnotherKeyGivesOthers() throws Exception {
    Set<String> before = shown(hours.live("{agents: pseudonym, " + KEY + "}", LONG));
    Set<String> after = shown(hours.live("{agents: pseudonym, " + KEY + "}", LONG));
    assertThat(before).hasSizeGreaterThanOrEqualTo(20);
    assertThat(after).containsAll(before);

    Set<String> others = shown(hours.live("{agents: pseudonym, " + KEY + "00}", LONG));
    assertThat(others).hasSizeGreaterThanOrEqualTo(20).doesNotContainAnyElementsOf(after);
  }

  @Test
  void hashedLoginsLastOverARestart() throws Exception {
    Set<String> before = hashed(hours.live("{agents: id}", LONG));
    assertThat(before).isNotEmpty();
    assertThat(hashed(hours.live("{agents: id}", LONG))).containsAll(before);
  }

  private static Set<String> hashed(Map<String, String> seen) {
    return shown(seen).stream()
        .filter(label -> label.matches("[0-9a-f]{16}") && !isNumber(label))
        .collect(Collectors.toSet());
  }

  /** All that stands for an agent in a label. */
  private static Set<String> shown(Map<String, String> seen) {
    Set<String> shown = new LinkedHashSet<>();
    String metrics = metrics(seen);
    for (Pattern pattern : List.of(AGENT, USER)) {
      pattern
          .matcher(metrics)
          .results()
          .forEach(
              label -> {
                for (int group = 1; group <= label.groupCount(); group++) {
                  shown.add(label.group(group));
                }
              });
    }
    return shown;
  }

  @BeforeAll
  static void meetPeople(@TempDir Path named) throws Exception {
    try (PrivateHours open = new PrivateHours(named)) {
      String metrics = metrics(open.live("{agents: name}", LONG));
      Matcher info = INFO.matcher(metrics);
      while (info.find()) {
        PEOPLE.sources().add(info.group(1));
        PEOPLE.ids().add(info.group(2));
        PEOPLE.names().add(info.group(3));
      }
      USER.matcher(metrics)
          .results()
          .forEach(
              user -> {
                PEOPLE.ids().add(user.group(1));
                PEOPLE.names().add(user.group(2));
              });
    }
  }

  private static String metrics(Map<String, String> seen) {
    return Objects.requireNonNull(seen.get("metrics OPENMETRICS_PLAIN"), "no exposition");
  }

  private static boolean isNumber(String id) {
    return id.matches("\\d+");
  }

  // The style sheet of the page has media queries, and 8x8 names e-mail channels by the addresses
  // of the contact center.
  private static String withoutAddresses(String text) {
    return text.replace("@media", "").replaceAll("\\b(orders|service)@example\\.com", "");
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40));
  }
}
