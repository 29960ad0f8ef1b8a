package io.contactcenter.exporter.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a configuration has its secrets from, and whether they have changed since. What is
 * compared is the content: mounted secrets are renewed under times of their own. Used by one thread
 * at a time.
 */
public final class SecretFiles {
  private Map<Path, Optional<Secret>> taken = new LinkedHashMap<>();
  private Map<Path, Optional<Secret>> last = Map.of();

  SecretFiles() {}

  /** Notes what was read. */
  void read(Path file, byte[] content) {
    taken.put(file, Optional.of(secret(content)));
  }

  /** The files. */
  public Set<Path> files() {
    return taken.keySet();
  }

  /**
   * Whether there is something new, and it was the same at the call before: a file that is being
   * written is not taken half. Each change is told once.
   */
  public boolean changed() {
    Map<Path, Optional<Secret>> now = new LinkedHashMap<>();
    taken.keySet().forEach(file -> now.put(file, content(file)));
    boolean settled = now.equals(last);
    last = now;
    if (!settled || now.equals(taken)) {
      return false;
    }
    taken = now;
    return true;
  }

  private static Optional<Secret> content(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(secret(in.readNBytes(Secrets.LONGEST + 1)));
    } catch (IOException e) {
      // It may be on its way from one content to the next.
      return Optional.empty();
    }
  }

  private static Secret secret(byte[] content) {
    return new Secret(new String(content, StandardCharsets.ISO_8859_1));
  }
}
