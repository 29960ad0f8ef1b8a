package io.contactcenter.exporter.vendor.ringcentral;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what calls are grouped.
 *
 * <p>Names of the current API: Business Analytics OpenAPI document, groupBy; of the betas:
 * api-spec-aug-12.yml and OpenAPI document 1.0.48, GroupingOptions.
 */
enum Grouping {
  COMPANY("Company", "", "WholeCompany"),
  COMPANY_NUMBER("CompanyNumbers"),
  USER("Users"),
  QUEUE("Queues"),
  IVR("IVRs"),
  IVA("IVAs", null, null),
  SHARED_LINE("SharedLines", null, "SharedLines"),
  USER_GROUP("UserGroups"),
  SITE("Sites"),
  DEPARTMENT("Departments");

  private final String written;
  private final Optional<String> beta2021;
  private final Optional<String> beta2022;

  Grouping(String everywhere) {
    this(everywhere, everywhere, everywhere);
  }

  /**
   * @param beta2021 empty where a request without grouping means it
   */
  Grouping(String written, @Nullable String beta2021, @Nullable String beta2022) {
    this.written = written;
    this.beta2021 = Optional.ofNullable(beta2021);
    this.beta2022 = Optional.ofNullable(beta2022);
  }

  /** As it is written in the configuration. */
  String written() {
    return written;
  }

  /** The value of the label, and the name of the report. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The grouping of a report. */
  static Grouping of(String label) {
    for (Grouping grouping : values()) {
      if (grouping.label().equals(label)) {
        return grouping;
      }
    }
    throw new IllegalArgumentException("no grouping of RingCentral: " + label);
  }

  /** What {@code version} calls it; nothing where it has it not. */
  Optional<String> in(ApiVersion version) {
    return switch (version) {
      case V1 -> Optional.of(written);
      case BETA_2021 -> beta2021;
      case BETA_2022 -> beta2022;
    };
  }
}
