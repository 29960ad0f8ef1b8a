package io.contactcenter.exporter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;

/**
 * Expositions one after the other, as {@code promtool tsdb create-blocks-from openmetrics} reads
 * them: every sample with its time and the labels that Prometheus adds to what it scrapes. Bytes
 * stay bytes, since a day has millions of samples.
 */
final class ScrapedText {
  private static final byte[] TARGET =
      "{job=\"contactcenter-exporter\",instance=\"exporter:10042\"".getBytes(UTF_8);

  // The process that lives through hours in a minute would seem to start after their end.
  private static final byte[] STARTED = "process_start_time_seconds ".getBytes(UTF_8);

  private final OutputStream out;
  private final byte[] started;

  /**
   * Nothing so far.
   *
   * @param began when the process is to have started
   */
  ScrapedText(OutputStream out, Instant began) {
    this.out = out;
    this.started = (new String(STARTED, UTF_8) + began.getEpochSecond()).getBytes(UTF_8);
  }

  /** Adds what was scraped at {@code at}, after all before it. */
  void add(byte[] exposition, Instant at) throws IOException {
    byte[] time = (" " + at.getEpochSecond() + "\n").getBytes(UTF_8);
    int from = 0;
    while (from < exposition.length) {
      int end = from;
      while (exposition[end] != '\n') {
        end++;
      }
      if (startsWith(exposition, from, STARTED)) {
        sample(started, 0, started.length, time);
      } else if (exposition[from] != '#') {
        sample(exposition, from, end, time);
      }
      from = end + 1;
    }
    byte[] up = "up 1".getBytes(UTF_8);
    sample(up, 0, up.length, time);
  }

  private void sample(byte[] line, int from, int end, byte[] time) throws IOException {
    int nameEnd = from;
    while (line[nameEnd] != '{' && line[nameEnd] != ' ') {
      nameEnd++;
    }
    out.write(line, from, nameEnd - from);
    out.write(TARGET);
    boolean labelled = line[nameEnd] == '{';
    out.write(labelled ? ',' : '}');
    int rest = labelled ? nameEnd + 1 : nameEnd;
    out.write(line, rest, end - rest);
    out.write(time);
  }

  private static boolean startsWith(byte[] text, int from, byte[] start) {
    int end = from + start.length;
    return end <= text.length && Arrays.equals(text, from, end, start, 0, start.length);
  }

  /** The end that OpenMetrics demands. */
  void end() throws IOException {
    out.write("# EOF\n".getBytes(UTF_8));
  }
}
