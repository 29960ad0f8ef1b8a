package io.contactcenter.exporter.vendor.ringcx;

import org.jspecify.annotations.Nullable;

/** An element of {@code queue-groups}. */
record QueueGroup(
    @Nullable String queueGroupId, @Nullable String groupName, @Nullable String queueGroupType) {}
