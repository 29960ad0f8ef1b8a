package io.contactcenter.exporter.config;

import java.util.Locale;
import java.util.Optional;

/**
 * What is shown of agents; {@code pseudonymKey} is there when {@code agents} is {@link
 * Agents#PSEUDONYM}, and may be when it is {@link Agents#ID}, for ids that are not numbers.
 */
public record Privacy(Agents agents, Optional<Secret> pseudonymKey) {
  /** The modes of {@code privacy.agents}. */
  public enum Agents {
    ID,
    NAME,
    PSEUDONYM,
    TEAM,
    NONE;

    /** As it is written in the configuration. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
