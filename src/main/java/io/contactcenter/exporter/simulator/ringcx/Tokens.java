package io.contactcenter.exporter.simulator.ringcx;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Tokens of one kind, each valid for a while. Thread-safe. */
final class Tokens {
  private final InstantSource clock;
  private final String prefix;
  private final Duration lifetime;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> validUntil = new HashMap<>();

  Tokens(InstantSource clock, String prefix, Duration lifetime) {
    this.clock = clock;
    this.prefix = prefix;
    this.lifetime = lifetime;
  }

  /** A new token. */
  synchronized String issue() {
    Instant now = clock.instant();
    validUntil.values().removeIf(until -> !now.isBefore(until));
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String token = prefix + HexFormat.of().formatHex(bytes);
    validUntil.put(token, now.plus(lifetime));
    return token;
  }

  /** Whether {@code token} was issued, and neither revoked nor expired. */
  synchronized boolean accepts(String token) {
    Instant until = validUntil.get(token);
    return until != null && clock.instant().isBefore(until);
  }

  /** Uses up a token that is good for one use. */
  synchronized boolean spend(String token) {
    boolean good = accepts(token);
    validUntil.remove(token);
    return good;
  }

  /** Makes every token invalid. */
  synchronized void revokeAll() {
    validUntil.clear();
  }

  Duration lifetime() {
    return lifetime;
  }
}
