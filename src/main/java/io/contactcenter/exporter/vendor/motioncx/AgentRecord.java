package io.contactcenter.exporter.vendor.motioncx;

import org.jspecify.annotations.Nullable;

/** What is read of the answer to {@code irm/v1/agent} (documented fields). */
record AgentRecord(@Nullable Profile routingProfile) {
  /** The agent's routing profile. */
  record Profile(@Nullable String id, @Nullable String name) {}
}
