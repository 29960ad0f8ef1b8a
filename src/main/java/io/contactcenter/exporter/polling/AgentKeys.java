package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.ledger.DamagedStateException;
import io.contactcenter.exporter.ledger.StateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys under which agents get their pseudonyms: the configured one, else one that was drawn for
 * this exporter and lies beside its state file. Without a state file it lasts as long as the
 * process, as the counters do.
 */
final class AgentKeys {
  private static final Logger LOG = LoggerFactory.getLogger(AgentKeys.class);
  private static final int BYTES = 32;
  private static final int BITS = 8 * BYTES;

  // As long as what openssl rand -hex 16 writes: nobody can try all of these.
  private static final int STRONG = 32;
  // OWASP, Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512.
  private static final int ROUNDS = 210_000;
  private static final byte[] SALT =
      "contactcenter-exporter pseudonyms".getBytes(StandardCharsets.UTF_8);

  private final boolean keeps;
  private byte @Nullable [] own;
  private @Nullable Secret configured;
  private byte @Nullable [] stretched;

  /**
   * @param keeps whether a key that is drawn may be written beside the state file
   */
  AgentKeys(boolean keeps) {
    this.keeps = keeps;
  }

  /** What agents are shown by under {@code config}. */
  synchronized AgentPrivacy of(Config config) {
    Privacy privacy = config.privacy();
    return switch (privacy.agents()) {
      case NAME, TEAM, NONE -> new AgentPrivacy(privacy.agents(), Optional.empty());
      case ID, PSEUDONYM ->
          new AgentPrivacy(
              privacy.agents(),
              Optional.of(
                  new Pseudonyms(
                      privacy
                          .pseudonymKey()
                          .map(this::configured)
                          .orElseGet(() -> own(config.stateFile())))));
    };
  }

  /** A key that could be guessed by who knows a login and its pseudonym is made slow to try. */
  private byte[] configured(Secret key) {
    if (key.value().length() >= STRONG) {
      return key.value().getBytes(StandardCharsets.UTF_8);
    }
    if (stretched == null || !key.equals(configured)) {
      PBEKeySpec spec = new PBEKeySpec(key.value().toCharArray(), SALT, ROUNDS, BITS);
      try {
        stretched =
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
        configured = key;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has PBKDF2WithHmacSHA512", e);
      } finally {
        spec.clearPassword();
      }
    }
    return stretched;
  }

  private byte[] own(Optional<Path> state) {
    if (own == null) {
      own =
          state
              .map(path -> new StateFile(path.resolveSibling(path.getFileName() + ".key")))
              .map(this::kept)
              .orElseGet(AgentKeys::draw);
    }
    return own;
  }

  private byte[] kept(StateFile file) {
    try {
      Optional<byte[]> known = file.read(in -> key(in.readAllBytes()));
      if (known.isPresent()) {
        return known.get();
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be read ({}): pseudonyms of agents last until a restart", file.path(), e);
      return draw();
    } catch (DamagedStateException e) {
      LOG.warn("{} cannot be used ({}): agents get new pseudonyms", file.path(), e.getMessage());
    }
    byte[] fresh = draw();
    if (keeps) {
      try {
        file.write(
            out -> out.write(HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII)));
      } catch (IOException e) {
        LOG.warn(
            "{} cannot be written ({}): pseudonyms of agents last until a restart", file.path(), e);
      }
    }
    return fresh;
  }

  private static byte[] key(byte[] content) throws DamagedStateException {
    try {
      byte[] key = HexFormat.of().parseHex(new String(content, StandardCharsets.US_ASCII).strip());
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new DamagedStateException("it holds no key", e);
    }
    throw new DamagedStateException("it holds no key");
  }

  private static byte[] draw() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
