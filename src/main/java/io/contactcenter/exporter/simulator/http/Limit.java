package io.contactcenter.exporter.simulator.http;

import java.time.Duration;

/** At most {@code requests} within any stretch of {@code per}. */
public record Limit(int requests, Duration per) {}
