package io.contactcenter.exporter.vendor.work;

/** What identifies a ring group: extensions are unique within a PBX only. */
record RingGroup(String pbx, String extension) {}
