package io.contactcenter.exporter.week;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of the state file, and what can happen to it. */
final class Folder {
  private static final String STATE = "state";
  private static final List<String> ASIDE = List.of("state.new", "state.budget.new");

  private final Path path;
  private byte @Nullable [] stuck;
  private boolean full;

  Folder(Path path) {
    this.path = path;
  }

  Path state() {
    return path.resolve(STATE);
  }

  boolean hasState() {
    return Files.exists(state());
  }

  /** Everything in it, as a process leaves it that is killed now. */
  Map<String, byte[]> content() {
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      if (stuck != null && stuck.length > 0) {
        content.put(STATE, stuck);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }

  /** Makes it hold {@code content} and nothing else, on a disk that works. */
  void restore(Map<String, byte[]> content) {
    free();
    clear();
    content.forEach(this::write);
  }

  /** Leaves the state half written aside, and the one of {@code before} in its place. */
  static Map<String, byte[]> halfWritten(Map<String, byte[]> now, Map<String, byte[]> before) {
    Map<String, byte[]> content = new TreeMap<>(now);
    byte[] written = now.getOrDefault(STATE, new byte[0]);
    content.put("state.new", Arrays.copyOf(written, written.length / 2));
    content.remove(STATE);
    if (before.containsKey(STATE)) {
      content.put(STATE, before.get(STATE));
    }
    return content;
  }

  /** Does that to the state file; without one there is nothing to do it to. */
  void damage(Mishap.Disk disk) {
    if (!hasState()) {
      return;
    }
    try {
      byte[] content = Files.readAllBytes(state());
      switch (disk) {
        case INTACT -> {}
        case FLIPPED -> {
          content[content.length / 3] ^= 4;
          Files.write(state(), content);
        }
        case CUT -> Files.write(state(), Arrays.copyOf(content, content.length * 2 / 3));
        case EMPTY -> Files.write(state(), new byte[0]);
        case FOREIGN -> Files.writeString(state(), "[mysqld]\nport = 3306\n");
        case GONE -> Files.delete(state());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on nothing can be written. */
  void fill() {
    free();
    full = true;
    ASIDE.forEach(this::obstruct);
  }

  /** From now on nothing can be written, and the state file not be removed either. */
  void stick() {
    free();
    stuck = content().getOrDefault(STATE, new byte[0]);
    delete(STATE);
    obstruct(STATE);
    ASIDE.forEach(this::obstruct);
  }

  boolean isStuck() {
    return stuck != null;
  }

  /** All can be written again; a state file that was stuck is as it was. */
  void free() {
    if (full || stuck != null) {
      ASIDE.forEach(this::delete);
    }
    if (stuck != null) {
      delete(STATE);
      if (stuck.length > 0) {
        write(STATE, stuck);
      }
    }
    full = false;
    stuck = null;
  }

  /** Removes it. */
  void remove() {
    clear();
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A folder that is not empty can be neither opened for writing nor replaced nor deleted.
  private void obstruct(String name) {
    try {
      Path folder = path.resolve(name);
      Files.deleteIfExists(folder);
      Files.createDirectory(folder);
      Files.createFile(folder.resolve("full"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear() {
    try (Stream<Path> files = Files.list(path)) {
      files.map(file -> file.getFileName().toString()).toList().forEach(this::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Path file = path.resolve(name);
      if (Files.isDirectory(file)) {
        Files.deleteIfExists(file.resolve("full"));
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
