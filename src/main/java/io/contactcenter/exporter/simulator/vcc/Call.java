package io.contactcenter.exporter.simulator.vcc;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One request, read.
 *
 * @param id in its path, without an ending; empty where it has none
 * @param d as asked for; today where it has none
 * @param zone of the request, else the tenant's
 */
record Call(String id, DateRange d, ZoneId zone, Instant now) {}
