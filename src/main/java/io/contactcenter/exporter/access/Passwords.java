package io.contactcenter.exporter.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks passwords against bcrypt hashes. A right one is remembered, so that a scrape costs no
 * bcrypt; a wrong one always costs one, and so does one of nobody. Few are computed at a time:
 * guessing takes neither all threads nor all processors. Thread-safe.
 */
public final class Passwords {
  /** What came of a check. */
  public enum Verdict {
    RIGHT,
    WRONG,
    /** Not looked at: too many others are being checked. */
    BUSY
  }

  private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");
  private static final int LEAST_COST = 4;

  /** A guess above it would take many seconds. */
  public static final int MOST_COST = 16;

  private static final int PLACES = 4;
  private static final int PLACES_OF_ADDRESS = 2;

  private final Semaphore turn = new Semaphore(1, true);
  private final Map<String, Integer> places = new ConcurrentHashMap<>();
  private final Semaphore free = new Semaphore(PLACES);
  private final Map<String, byte[]> right = new ConcurrentHashMap<>();
  private final SecretKeySpec key;

  /** Remembers nothing yet. */
  public Passwords() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** The cost of a bcrypt hash, or -1 if it is none. */
  public static int cost(String hash) {
    Matcher matcher = HASH.matcher(hash);
    int cost = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    return cost >= LEAST_COST && cost <= 31 ? cost : -1;
  }

  /**
   * Whether {@code password} is that of {@code user}.
   *
   * @param users a hash each
   * @param address of who asks: one takes not all the places
   */
  public Verdict check(Map<String, String> users, String user, String password, String address) {
    @Nullable String hash = users.get(user);
    byte[] digest = digest(hash == null ? "" : hash, password);
    if (hash != null && MessageDigest.isEqual(right.get(user), digest)) {
      return Verdict.RIGHT;
    }
    if (!enter(address)) {
      return Verdict.BUSY;
    }
    try {
      boolean same = matches(password, hash == null ? nobodys(users.values()) : hash);
      if (hash == null || !same) {
        return Verdict.WRONG;
      }
      right.keySet().retainAll(users.keySet());
      right.put(user, digest);
      return Verdict.RIGHT;
    } finally {
      leave(address);
    }
  }

  private boolean enter(String address) {
    if (places.merge(address, 1, Integer::sum) > PLACES_OF_ADDRESS) {
      left(address);
      return false;
    }
    if (!free.tryAcquire()) {
      left(address);
      return false;
    }
    return true;
  }

  private void leave(String address) {
    free.release();
    left(address);
  }

  private void left(String address) {
    places.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }

  private boolean matches(String password, String hash) {
    turn.acquireUninterruptibly();
    try {
      // Bytes beyond the 72nd do not count, as in Go's bcrypt.
      return BCrypt.verifyer(
              BCrypt.Version.VERSION_2A, LongPasswordStrategies.truncate(BCrypt.Version.VERSION_2A))
          .verify(
              password.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.US_ASCII))
          .verified;
    } finally {
      turn.release();
    }
  }

  /** As costly as the costliest, so that time tells nobody who is known. */
  private static String nobodys(Collection<String> hashes) {
    int cost = hashes.stream().mapToInt(Passwords::cost).max().orElse(LEAST_COST);
    return String.format("$2a$%02d$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", cost);
  }

  private byte[] digest(String hash, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(hash.getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }
}
