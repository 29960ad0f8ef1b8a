package io.contactcenter.exporter.simulator.fault;

import java.util.Optional;
import java.util.Set;

/**
 * Trouble with some endpoints, for a while.
 *
 * @param endpoints names of endpoints or of their groups ({@code auth}, {@code reports}, {@code
 *     directory}); none means all
 * @param times how many requests it strikes; without it, every one
 * @param forSeconds how long it lasts from being switched on; without it, until switched off
 * @param retryAfter how {@link Trouble#THROTTLED} and {@link Trouble#UNAVAILABLE} say when to come
 *     back
 * @param retryAfterSeconds what they say
 * @param delaySeconds how late {@link Trouble#SLOW} and {@link Trouble#CLOSED} are
 */
public record Outage(
    Trouble trouble,
    Set<String> endpoints,
    Optional<Integer> times,
    Optional<Integer> forSeconds,
    RetryAfter retryAfter,
    int retryAfterSeconds,
    double delaySeconds) {
  public Outage {
    endpoints = Set.copyOf(endpoints);
  }

  /** Of every request to {@code endpoints}, until switched off. */
  public static Outage of(Trouble trouble, String... endpoints) {
    return new Outage(
        trouble,
        Set.of(endpoints),
        Optional.empty(),
        Optional.empty(),
        RetryAfter.NONE,
        30,
        trouble == Trouble.SLOW ? 2 : 0);
  }

  /** The same for the next {@code requests}. */
  public Outage times(int requests) {
    return new Outage(
        trouble,
        endpoints,
        Optional.of(requests),
        forSeconds,
        retryAfter,
        retryAfterSeconds,
        delaySeconds);
  }

  /** The same for {@code seconds}. */
  public Outage lasting(int seconds) {
    return new Outage(
        trouble,
        endpoints,
        times,
        Optional.of(seconds),
        retryAfter,
        retryAfterSeconds,
        delaySeconds);
  }

  /** The same, telling clients to come back after {@code seconds}. */
  public Outage retryAfter(RetryAfter how, int seconds) {
    return new Outage(trouble, endpoints, times, forSeconds, how, seconds, delaySeconds);
  }

  /** The same, late by {@code seconds}. */
  public Outage late(double seconds) {
    return new Outage(
        trouble, endpoints, times, forSeconds, retryAfter, retryAfterSeconds, seconds);
  }

  boolean concerns(String endpoint, String group) {
    return endpoints.isEmpty() || endpoints.contains(endpoint) || endpoints.contains(group);
  }
}
