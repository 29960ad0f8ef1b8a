package io.contactcenter.exporter.simulator.motioncx;

import java.util.OptionalLong;

/**
 * When things happened to an interaction, in epoch milliseconds; in the order of the components,
 * where they happened at all.
 *
 * @param started when it began, before any queue
 * @param queued when it entered its queue
 * @param dequeued when it left the queue
 * @param delivered when it began to ring at an agent
 * @param accepted when the agent took it
 * @param abandoned when it gave up
 * @param ended when all was over, wrap-up included
 */
public record Moments(
    long started,
    OptionalLong queued,
    OptionalLong dequeued,
    OptionalLong delivered,
    OptionalLong accepted,
    OptionalLong abandoned,
    long ended) {}
