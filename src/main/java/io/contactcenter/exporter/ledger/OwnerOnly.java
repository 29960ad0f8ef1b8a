package io.contactcenter.exporter.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** That a file is its owner's only, where the file system knows owners. */
final class OwnerOnly {
  private static final Set<PosixFilePermission> RW = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** To be created with, so that there is no moment at which others can open it. */
  static FileAttribute<?>[] attributes(Path file) {
    return knowsOwners(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(RW)}
        : new FileAttribute<?>[0];
  }

  /** Takes the rights of others from a file that was there before. */
  static void restrict(Path file) throws IOException {
    if (knowsOwners(file)
        && !Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).equals(RW)) {
      Files.setPosixFilePermissions(file, RW);
    }
  }

  /** Removes what somebody else may have put there: a link, or a file that others have open. */
  static void clear(Path file) throws IOException {
    boolean foreign =
        Files.isSymbolicLink(file)
            || (knowsOwners(file)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).equals(RW));
    if (foreign) {
      Files.deleteIfExists(file);
    }
  }

  private static boolean knowsOwners(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
