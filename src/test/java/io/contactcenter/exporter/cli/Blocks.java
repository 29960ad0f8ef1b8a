package io.contactcenter.exporter.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Storage of a Prometheus, made by promtool of what was scraped: a block for every two hours, as
 * Prometheus itself cuts them.
 */
final class Blocks implements AutoCloseable {
  private static final long SECONDS = Duration.ofHours(2).toSeconds();

  private final Path folder;
  private final Path file;
  private final Instant began;
  private @Nullable OutputStream out;
  private @Nullable ScrapedText text;
  private long block;

  /** Nothing so far; the blocks will lie in {@code folder}. */
  Blocks(Path folder, Instant began) {
    this.folder = folder;
    this.file = folder.resolve("scraped.om");
    this.began = began;
  }

  /** Adds what was scraped at {@code at}, after all before it. */
  void add(byte[] exposition, Instant at) throws IOException {
    if (text == null || block != at.getEpochSecond() / SECONDS) {
      close();
      block = at.getEpochSecond() / SECONDS;
      out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
      text = new ScrapedText(out, began);
    }
    text.add(exposition, at);
  }

  /** Finishes the last block. */
  @Override
  public void close() throws IOException {
    if (text == null || out == null) {
      return;
    }
    text.end();
    out.close();
    text = null;
    promtool();
    Files.delete(file);
  }

  private void promtool() throws IOException {
    String[] command = {
      "promtool", "tsdb", "create-blocks-from", "openmetrics", file.toString(), folder.toString()
    };
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("promtool ended with " + exit + " and left " + file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("promtool was not waited for");
    }
  }
}
