package io.contactcenter.exporter.config;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code sources}, and checks them against each other. */
final class SourcesReader {
  private static final int LONGEST_NAME = 200;

  private final Map<String, VendorSchema> vendors;
  private final Map<String, Optional<Judged>> judged = new LinkedHashMap<>();
  private final Map<Account, SourceConfig> accounts = new HashMap<>();

  private record Account(String type, URI baseUrl, String account) {}

  SourcesReader(List<VendorSchema> vendors) {
    this.vendors =
        vendors.stream()
            .collect(
                Collectors.toMap(
                    VendorSchema::type, vendor -> vendor, (a, b) -> a, LinkedHashMap::new));
  }

  /** The sources whose vendor is known. */
  List<SourceConfig> read(Section root) {
    BusinessDayReader commonDay = BusinessDayReader.common(root);
    List<Section> sections = root.requireSections("sources", "[{name: ..., type: ...}]");
    List<SourceConfig> sources = new ArrayList<>();
    for (Section section : sections) {
      String name = section.require("name", SourcesReader::name, "", "my-contact-center");
      Optional<VendorSchema> vendor = vendor(section);
      boolean first = judged.putIfAbsent(name, Optional.empty()) == null;
      if (!name.isEmpty() && !first) {
        section.error("name", "another source is called '" + name + "'", "choose another name");
      }
      if (vendor.isEmpty()) {
        section.ignoreRest();
        continue;
      }
      SourceConfig source = new SourceReader(section, vendor.get()).read(name, commonDay);
      if (first) {
        judged.put(name, Optional.of(Judged.of(vendor.get(), source.settings())));
      }
      checkBudget(section, source);
      sources.add(source);
    }
    return sources;
  }

  /** After {@link #read}: the same by the names of all sources, as far as vendors are known. */
  Map<String, Optional<Judged>> judged() {
    judged.remove("");
    return judged;
  }

  private static String name(String text) throws BadValue {
    String name = Scalars.text(text);
    if (name.length() > LONGEST_NAME) {
      throw new BadValue("is longer than " + LONGEST_NAME + " characters", "shorten it");
    }
    return name;
  }

  private Optional<VendorSchema> vendor(Section section) {
    String supported = String.join(", ", vendors.keySet());
    String type = section.require("type", Scalars::text, "", "ringcx");
    Optional<VendorSchema> vendor = Optional.ofNullable(vendors.get(type));
    if (vendor.isEmpty() && !type.isEmpty()) {
      section.error(
          "type",
          "unknown type '" + type + "'",
          Spelling.nearest(type, vendors.keySet())
              .map(meant -> "did you mean '" + meant + "'?")
              .orElse("supported: " + supported));
    }
    return vendor;
  }

  private void checkBudget(Section section, SourceConfig source) {
    Account account = new Account(source.type(), source.baseUrl(), source.settings().account());
    SourceConfig first = accounts.putIfAbsent(account, source);
    if (first != null && !sameLimits(first, source)) {
      section.error(
          "rate_limit",
          "differs from that of source '" + first.name() + "', which uses the same account",
          "write the same limits at both: they share one budget");
    }
  }

  private static boolean sameLimits(SourceConfig a, SourceConfig b) {
    Set<RateLimit> limits = new HashSet<>(a.rateLimit());
    return limits.equals(new HashSet<>(b.rateLimit()));
  }
}
