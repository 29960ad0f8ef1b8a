package io.contactcenter.exporter.vendor.motioncx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to {@code irm/v1/workstates} (documented example). */
record WorkStateList(@Nullable List<Item> items) {
  /** A work state. */
  record Item(long id, @Nullable String name) {}
}
