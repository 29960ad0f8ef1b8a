package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Vendor;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What an engine works with.
 *
 * @param vendors by type
 * @param served takes every snapshot, in order
 */
public record Environment(
    Clock clock,
    Map<String, Vendor> vendors,
    Consumer<Snapshot> served,
    StateEvents stateEvents,
    RandomGenerator random) {}
