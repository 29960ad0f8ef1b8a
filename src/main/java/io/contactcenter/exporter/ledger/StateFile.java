package io.contactcenter.exporter.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file that holds either all of a content or the one before it: written aside, synced, renamed.
 * The last line is a checksum of what stands above it.
 */
public final class StateFile {
  private static final int CHECKSUM_LINE = "crc32 00000000\n".length();

  private final Path path;

  public StateFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /** Writes to the stream that it is given. */
  public interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The content as it will be written. */
  public static byte[] content(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    writer.writeTo(out);
    out.write('\n');
    out.writeBytes(checksumLine(out.toByteArray()));
    return out.toByteArray();
  }

  /** Replaces the content; durable when this returns. An interrupt does not keep it from that. */
  public void write(byte[] content) throws IOException {
    uninterrupted(() -> replace(content));
  }

  private void replace(byte[] content) throws IOException {
    Path aside = aside();
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      onlyForOwner(aside);
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    try {
      Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the file system of " + path + " cannot rename atomically", e);
    }
    syncFolder();
  }

  /** Removes the file; durable when this returns. An interrupt does not keep it from that. */
  public void remove() throws IOException {
    uninterrupted(
        () -> {
          Files.deleteIfExists(path);
          syncFolder();
        });
    try {
      Files.deleteIfExists(aside());
    } catch (IOException e) {
      // Nobody takes what was half written aside for the state.
    }
  }

  /**
   * The content without its checksum, empty where there is no file.
   *
   * @throws DamagedStateException when the checksum does not fit
   */
  public Optional<byte[]> read() throws IOException, DamagedStateException {
    byte[] content;
    try {
      content = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    int end = content.length - CHECKSUM_LINE;
    if (end < 0) {
      throw new DamagedStateException("it is too short");
    }
    byte[] body = Arrays.copyOf(content, end);
    if (!Arrays.equals(checksumLine(body), Arrays.copyOfRange(content, end, content.length))) {
      throw new DamagedStateException("its checksum does not fit its content");
    }
    return Optional.of(body);
  }

  /** Moves a file that cannot be used out of the way and says where it is now. */
  public Path setAside() throws IOException {
    for (int n = 1; ; n++) {
      Path target = path.resolveSibling(path.getFileName() + ".unusable-" + n);
      if (!Files.exists(target)) {
        Files.move(path, target);
        return target;
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  // An interrupt closes the channel it meets. Who stops a thread does not want its state to be
  // lost, and all the work can be done again from the start.
  private static void uninterrupted(Work work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          work.run();
          return;
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Path aside() {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  private static byte[] checksumLine(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return String.format(Locale.ROOT, "crc32 %08x%n", crc.getValue())
        .replace(System.lineSeparator(), "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void onlyForOwner(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** A rename is durable only when its folder is. */
  private void syncFolder() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
