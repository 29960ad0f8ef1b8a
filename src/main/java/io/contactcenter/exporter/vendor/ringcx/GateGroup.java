package io.contactcenter.exporter.vendor.ringcx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of {@code gateGroups/withChildren}: administration calls a queue a gate. */
record GateGroup(
    @Nullable String gateGroupId, @Nullable String groupName, @Nullable List<Gate> gates) {}
