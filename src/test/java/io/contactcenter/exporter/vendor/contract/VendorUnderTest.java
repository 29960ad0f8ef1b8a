package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A vendor and its running simulator. Its business day and zone are those of New York. */
interface VendorUnderTest extends AutoCloseable {
  /**
   * How the simulator is to be started.
   *
   * @param center whose calls it tells of
   * @param changes who is called what
   * @param clock the vendor's time
   * @param strict with the vendor's limits; without them otherwise
   */
  record Setting(Center center, Changes changes, InstantSource clock, boolean strict) {}

  /** Opens sources of its type. */
  Vendor vendor(Transport transport);

  /** Where the simulator listens; every URL among the settings too. */
  URI baseUrl();

  /** All of its reports, as a configuration names them. */
  List<String> reports();

  /** What the simulator accepts. */
  VendorSettings settings();

  /** The same with credentials that the simulator does not accept. */
  VendorSettings wrongSettings();

  /**
   * What may be in no message: credentials, right or wrong, and how the simulator's tokens begin.
   */
  List<String> secrets();

  /** Whether it logs in for tokens, by the group "auth"; else a key is all there is. */
  default boolean logsIn() {
    return true;
  }

  void faults(Faults faults);

  /** The simulator's own account of what it was asked; its reports are the group "reports". */
  Book.Account account();

  /**
   * The sums of what happened from one moment until another, by an account of the simulator that
   * its answers are not made of: at least one sum measure of every entity that the reports feed.
   * What is 0 may be left out.
   */
  Map<Key, Map<Measure, Long>> happened(SourceConfig config, Instant start, Instant end);

  @Override
  void close();
}
