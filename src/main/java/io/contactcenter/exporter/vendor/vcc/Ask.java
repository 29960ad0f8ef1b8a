package io.contactcenter.exporter.vendor.vcc;

/** What one call, with its pages, asks about: a resource of one queue, channel, agent or group. */
record Ask(Resource resource, String id) {}
