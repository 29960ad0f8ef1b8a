package io.contactcenter.exporter.vendor.ringcx;

import org.jspecify.annotations.Nullable;

/** An element of the list of agent groups. */
record AgentGroup(@Nullable String agentGroupId, @Nullable String groupName) {}
