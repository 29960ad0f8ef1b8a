package io.contactcenter.exporter.simulator.ringcentral;

/**
 * Somebody or something that calls are grouped by.
 *
 * @param key an extension id, a number, a department's name
 * @param extension its number; empty where it has none
 */
record Group(String key, String extension, String name) {}
