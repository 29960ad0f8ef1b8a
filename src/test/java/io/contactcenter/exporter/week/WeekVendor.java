package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of vendor that can live through weeks: its simulator, its client, and what the one says in
 * the words of the other's metrics. A new one is added to {@link WeekVendors}. What it says of the
 * metrics is written from docs/vendors, not from the client.
 */
interface WeekVendor {
  /** Starts the simulated vendor with {@link TinyCenter}'s contacts. */
  Simulated start(Circumstances circumstances);

  /** What the configuration may say. */
  VendorSchema schema();

  /** The real client. */
  Vendor client(Transport transport);

  /** The environment variables that {@link #settings} refers to. */
  Map<String, String> secrets();

  /**
   * The keys of a source that only this vendor knows, reports and queues included, line by line.
   */
  List<String> settings(Week week, URI baseUrl, Scope source);

  /** The sets of reports to draw from, as they are called in labels. */
  List<List<String>> reports();

  /** The lengths of intervals to draw from. */
  List<Duration> intervals();

  /** The values of {@code settle} to draw from. */
  default List<Duration> settles(Duration interval) {
    return List.of(Duration.ofMinutes(30), Duration.ofHours(1), interval);
  }

  /** How often reports are polled. */
  default Duration pollEvery(Duration interval) {
    return interval;
  }

  /** The entry of {@code service_levels}; empty for a vendor without any. */
  default String serviceLevel() {
    return "";
  }

  /** What is shown of agents: that of a vendor whose ids are words and would be hashed. */
  default String agents() {
    return "id";
  }

  /**
   * The reports whose rows make the interval and today of an entity, by the word of its metrics and
   * the labels of one of its series: it shows the newest interval that all of them have read.
   */
  List<String> feeding(String entity, Map<String, String> labels);

  /** Whether the vendor gives its own summary of the day in a report. */
  default boolean sumsDays(String report) {
    return false;
  }

  /** What several reports are made of, by name, where one answer may serve all of them. */
  default Optional<String> shares(String report) {
    return Optional.empty();
  }

  /**
   * That a question is asked, for a vendor of whom nothing needs to be asked for some questions;
   * empty for the others.
   *
   * @param at by the vendor's clock
   */
  default Optional<Told> begins(Instant at) {
    return Optional.empty();
  }

  /**
   * What the exporter heard of a report when it took the answers to {@code question}, oldest first.
   */
  default Heard heard(Scope source, String report, Question question, List<Told> answers) {
    Hearing hearing = new Hearing(source, report, question);
    answers.forEach(answer -> answer.say(hearing));
    return hearing.heard(answers.get(0).at());
  }
}
