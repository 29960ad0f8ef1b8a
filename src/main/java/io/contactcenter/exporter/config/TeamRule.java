package io.contactcenter.exporter.config;

import java.util.regex.Pattern;

/** Agents whose whole name {@code agents} matches belong to {@code team}. */
public record TeamRule(Pattern agents, String team) {}
