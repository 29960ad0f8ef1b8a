package io.contactcenter.exporter.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether every user of the machine can read a file that holds a secret. What Docker and Kubernetes
 * mount is open in a container of its own, and is left alone: {@code /run/secrets}, and folders
 * with a {@code ..data} link.
 */
final class OpenFile {
  private static final Set<Path> MOUNTS =
      Set.of(Path.of("/run/secrets"), Path.of("/var/run/secrets"));

  private OpenFile() {}

  /** What is wrong with the rights to {@code file}, if anything. */
  static Optional<String> complaint(Path file) {
    try {
      if (isMounted(file.toAbsolutePath().normalize())) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(real);
      boolean open =
          rights.contains(PosixFilePermission.OTHERS_READ)
              || rights.contains(PosixFilePermission.OTHERS_WRITE);
      return open && isReachable(real)
          ? Optional.of("can be read by every user of this machine (mode " + octal(rights) + ")")
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      // What cannot be read is a problem of its own; Windows has other rights.
      return Optional.empty();
    }
  }

  private static boolean isMounted(Path file) {
    Path folder = file.getParent();
    return MOUNTS.stream().anyMatch(file::startsWith)
        || (folder != null && Files.isSymbolicLink(folder.resolve("..data")));
  }

  /** Whether others may pass all folders above. */
  private static boolean isReachable(Path real) throws IOException {
    for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
      if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static String octal(Set<PosixFilePermission> rights) {
    int mode = 0;
    for (PosixFilePermission right : PosixFilePermission.values()) {
      // From the owner's right to read to the others' right to execute.
      mode = mode * 2 + (rights.contains(right) ? 1 : 0);
    }
    return String.format(Locale.ROOT, "%04o", mode);
  }
}
