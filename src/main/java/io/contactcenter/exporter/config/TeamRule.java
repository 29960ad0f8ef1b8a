package io.contactcenter.exporter.config;

import java.util.Objects;
import java.util.regex.Pattern;

/** Agents whose whole name {@code agents} matches belong to {@code team}. */
public record TeamRule(Pattern agents, String team) {
  @Override
  public boolean equals(Object other) {
    return other instanceof TeamRule rule
        && agents.pattern().equals(rule.agents.pattern())
        && team.equals(rule.team);
  }

  @Override
  public int hashCode() {
    return Objects.hash(agents.pattern(), team);
  }
}
