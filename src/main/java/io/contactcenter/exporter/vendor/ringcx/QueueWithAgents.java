package io.contactcenter.exporter.vendor.ringcx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of {@code with-agents}. The agents are those assigned, not those at work. */
record QueueWithAgents(
    @Nullable String queueId,
    @Nullable String queueName,
    @Nullable String queueType,
    @Nullable Boolean isActive,
    @Nullable List<String> agentIds) {}
