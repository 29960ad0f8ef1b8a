package io.contactcenter.exporter.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The hosts file that the exporter's JVM resolves names by: names can vanish from it. */
final class Names {
  private final Path file;
  private final List<String> types;
  private final Set<String> gone = new TreeSet<>();

  Names(Path folder, List<String> types) {
    this.file = folder.resolve("hosts");
    this.types = types;
    write();
  }

  /** The options that make a JVM use it, and forget what it knew after a second. */
  List<String> options() {
    return List.of("-Djdk.net.hosts.file=" + file, "-Dsun.net.inetaddr.ttl=1");
  }

  static String of(String type) {
    return type + ".soak.test";
  }

  synchronized void lose(String type) {
    gone.add(type);
    write();
  }

  synchronized void find(String type) {
    gone.remove(type);
    write();
  }

  private void write() {
    StringBuilder text = new StringBuilder("127.0.0.1 localhost\n");
    types.stream()
        .filter(type -> !gone.contains(type))
        .forEach(type -> text.append("127.0.0.1 ").append(of(type)).append('\n'));
    try {
      Path aside = Files.writeString(file.resolveSibling("hosts.new"), text);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
