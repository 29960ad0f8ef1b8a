package io.contactcenter.exporter.simulator.http;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Tokens of one kind, each valid for a while. Thread-safe. */
public final class Tokens {
  private final InstantSource clock;
  private final String prefix;
  private final Duration lifetime;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> validUntil = new HashMap<>();

  /**
   * Tokens that are valid for {@code lifetime} by {@code clock}.
   *
   * @param prefix how each begins
   */
  public Tokens(InstantSource clock, String prefix, Duration lifetime) {
    this.clock = clock;
    this.prefix = prefix;
    this.lifetime = lifetime;
  }

  /** A new token. */
  public synchronized String issue() {
    Instant now = clock.instant();
    validUntil.values().removeIf(until -> !now.isBefore(until));
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String token = prefix + HexFormat.of().formatHex(bytes);
    validUntil.put(token, now.plus(lifetime));
    return token;
  }

  /** Whether {@code token} was issued, and neither revoked nor expired. */
  public synchronized boolean accepts(String token) {
    Instant until = validUntil.get(token);
    return until != null && clock.instant().isBefore(until);
  }

  /** Uses up a token that is good for one use. */
  public synchronized boolean spend(String token) {
    boolean good = accepts(token);
    validUntil.remove(token);
    return good;
  }

  /** Makes every token invalid. */
  public synchronized void revokeAll() {
    validUntil.clear();
  }

  public Duration lifetime() {
    return lifetime;
  }
}
