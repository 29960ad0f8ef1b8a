package io.contactcenter.exporter.vendor.ringcentral;

import org.jspecify.annotations.Nullable;

/** A user's extension: GetExtensionInfoResponse of the OpenAPI document. */
record ListedUser(
    @Nullable String id,
    @Nullable String name,
    @Nullable Contact contact,
    CallQueue.@Nullable Site site) {
  /** What is known of the person. */
  record Contact(@Nullable String department) {}
}
