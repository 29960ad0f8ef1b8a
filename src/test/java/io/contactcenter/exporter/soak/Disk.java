package io.contactcenter.exporter.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the state file: a small file system of its own, where one may be mounted. */
final class Disk implements AutoCloseable {
  private final Path folder;
  private final boolean mounted;

  Disk(Path folder) {
    try {
      this.folder = Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mounted = run("mount", "-t", "tmpfs", "-o", "size=16m", "soak", folder.toString());
    if (!mounted) {
      System.out.println("no tmpfs can be mounted here (are you root?): the disk is never full");
    }
  }

  /** Whether it can be filled: nobody would fill a disk that belongs to others. */
  boolean canBeFull() {
    return mounted;
  }

  Path state() {
    return folder.resolve("state");
  }

  /** Writes until the kernel says ENOSPC. */
  void fill() {
    byte[] block = new byte[1024];
    try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // No space left on device.
    }
  }

  void free() {
    try {
      Files.deleteIfExists(folder.resolve("filler"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (mounted) {
      run("umount", "-l", folder.toString());
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
