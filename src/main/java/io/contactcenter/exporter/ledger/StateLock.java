package io.contactcenter.exporter.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps a second process off a state file, and a second user in this one. The lock is beside the
 * file, which is replaced at every write.
 */
public final class StateLock implements AutoCloseable {
  // POSIX gives a process's lock up when the process closes any descriptor of the file: what this
  // one
  // holds must not even be opened again.
  private static final Map<Path, String> HELD = new HashMap<>();

  private final Path file;
  private final FileChannel channel;

  private StateLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The state file is in use; the message says by whom. */
  public static final class HeldException extends Exception {
    private static final long serialVersionUID = 1;

    HeldException(Path state, String holder) {
      super("state file " + state + " is in use by " + holder);
    }
  }

  /**
   * Locks {@code state} for {@code holder}, a line that tells others who has it.
   *
   * @throws HeldException when somebody has it
   */
  public static StateLock acquire(Path state, String holder) throws IOException, HeldException {
    Path beside = state.resolveSibling(state.getFileName() + ".lock").toAbsolutePath();
    synchronized (HELD) {
      Path file = Files.exists(beside) ? beside.toRealPath() : beside;
      String held = HELD.get(file);
      if (held != null) {
        throw new HeldException(state, held);
      }
      FileChannel channel =
          FileChannel.open(
              beside,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              OwnerOnly.attributes(beside));
      try {
        if (channel.tryLock() == null) {
          throw new HeldException(state, Files.readString(beside, StandardCharsets.UTF_8).strip());
        }
        OwnerOnly.restrict(beside.toRealPath());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
        StateLock lock = new StateLock(beside.toRealPath(), channel);
        HELD.put(lock.file, holder);
        return lock;
      } catch (IOException | HeldException e) {
        channel.close();
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (channel.isOpen()) {
        channel.close();
        HELD.remove(file);
      }
    }
  }
}
