package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.interval.Clock;

/**
 * What a source is given to work with. {@code responseBytes} is the most an answer may have after
 * decompression.
 */
public record SourceContext(
    Clock clock, VendorClock vendorClock, Budget budget, RequestLog requests, long responseBytes) {}
