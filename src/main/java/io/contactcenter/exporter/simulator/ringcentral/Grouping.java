package io.contactcenter.exporter.simulator.ringcentral;

import java.util.Optional;

/** By what calls are grouped, with its name in each generation of the API. */
public enum Grouping {
  /** Without a name in the first beta, where no grouping at all means the whole company. */
  COMPANY("Company", "", "WholeCompany"),
  COMPANY_NUMBERS("CompanyNumbers", "CompanyNumbers", "CompanyNumbers"),
  USERS("Users", "Users", "Users"),
  QUEUES("Queues", "Queues", "Queues"),
  IVRS("IVRs", "IVRs", "IVRs"),
  IVAS("IVAs", "", ""),
  SHARED_LINES("SharedLines", "", "SharedLines"),
  USER_GROUPS("UserGroups", "UserGroups", "UserGroups"),
  SITES("Sites", "Sites", "Sites"),
  DEPARTMENTS("Departments", "Departments", "Departments");

  private final String v1;
  private final String beta2021;
  private final String beta2022;

  Grouping(String v1, String beta2021, String beta2022) {
    this.v1 = v1;
    this.beta2021 = beta2021;
    this.beta2022 = beta2022;
  }

  /** As the current API calls it. */
  public String word() {
    return v1;
  }

  /** The grouping that {@code generation} calls {@code word}. */
  static Optional<Grouping> of(Generation generation, String word) {
    for (Grouping grouping : values()) {
      if (!word.isEmpty() && grouping.in(generation).equals(word)) {
        return Optional.of(grouping);
      }
    }
    return Optional.empty();
  }

  private String in(Generation generation) {
    return switch (generation) {
      case V1 -> v1;
      case BETA_2021 -> beta2021;
      case BETA_2022 -> beta2022;
    };
  }
}
