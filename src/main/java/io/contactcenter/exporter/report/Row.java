package io.contactcenter.exporter.report;

import io.contactcenter.exporter.metric.Measure;
import java.time.Instant;

/**
 * What a vendor said of one entity in one interval.
 *
 * @param at a moment in the interval the row is about
 * @param name the name the row gives the entity (of an agent in a queue: the queue's), empty where
 *     it gives none
 * @param values by {@link Measure#ordinal}; counts as they are, durations in microseconds, {@link
 *     Measure#ABSENT} where the vendor gives no value. What is the difference of the vendor's
 *     figures may be negative in one of several rows of a key; their sum counts, and as 0 if it is
 *     below. The receiver keeps the array.
 */
public record Row(Key key, Instant at, String name, long[] values) {}
