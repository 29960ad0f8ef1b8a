package io.contactcenter.exporter.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;

/**
 * A file that holds either all of a content or the one before it: written aside, synced, renamed.
 * The last line is a checksum of what stands above it.
 */
public final class StateFile {
  private static final int BUFFER = 64 * 1024;
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

  /**
   * Replaces the content by what {@code writer} writes, which is never whole in memory; durable
   * when this returns. An interrupt does not keep it from that, but has the writer called again.
   */
  public void write(Writer writer) throws IOException {
    uninterrupted(() -> replace(writer));
  }

  /**
   * The same; where it cannot be written beside the former content, that is removed and it is
   * written once more: a disk may have room for one of them and not for two. Whoever calls it would
   * rather have no content than the former one.
   */
  public void writeAtAnyRate(Writer writer) throws IOException {
    try {
      write(writer);
    } catch (IOException e) {
      try {
        remove();
        write(writer);
      } catch (IOException again) {
        e.addSuppressed(again);
        throw e;
      }
    }
  }

  private void replace(Writer writer) throws IOException {
    Path aside = aside();
    OwnerOnly.clear(aside);
    try (FileChannel channel =
        FileChannel.open(
            aside,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                LinkOption.NOFOLLOW_LINKS),
            OwnerOnly.attributes(aside))) {
      CRC32 crc = new CRC32();
      OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      OutputStream body =
          new CheckedOutputStream(file, crc) {
            // Who writes JSON closes what it is written to, and the checksum is still to come.
            @Override
            public void close() throws IOException {
              flush();
            }
          };
      writer.writeTo(body);
      body.write('\n');
      file.write(checksumLine(crc));
      file.flush();
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

  /** Makes something of a content as it is read. */
  public interface Reader<T> {
    T readFrom(InputStream in) throws IOException, DamagedStateException;
  }

  /**
   * What {@code reader} makes of the content without its checksum, which is never whole in memory;
   * empty where there is no file.
   *
   * @throws DamagedStateException when the checksum does not fit, or {@code reader} says so
   */
  public <T> Optional<T> read(Reader<T> reader) throws IOException, DamagedStateException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long end = channel.size() - CHECKSUM_LINE;
      if (end < 0) {
        throw new DamagedStateException("it is too short");
      }
      CheckedInputStream body = new CheckedInputStream(from(channel, end), new CRC32());
      body.transferTo(OutputStream.nullOutputStream());
      byte[] line = from(channel, CHECKSUM_LINE).readAllBytes();
      if (!Arrays.equals(checksumLine(body.getChecksum()), line)) {
        throw new DamagedStateException("its checksum does not fit its content");
      }
      channel.position(0);
      return Optional.of(reader.readFrom(from(channel, end)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The next {@code length} bytes. */
  private static InputStream from(FileChannel channel, long length) {
    InputStream in = Channels.newInputStream(channel);
    return new InputStream() {
      private long left = length;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int most) throws IOException {
        int count = left == 0 ? -1 : in.read(into, offset, (int) Math.min(most, left));
        left -= Math.max(0, count);
        return count;
      }
    };
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

  private static byte[] checksumLine(Checksum crc) {
    return String.format(Locale.ROOT, "crc32 %08x%n", crc.getValue())
        .replace(System.lineSeparator(), "\n")
        .getBytes(StandardCharsets.US_ASCII);
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
