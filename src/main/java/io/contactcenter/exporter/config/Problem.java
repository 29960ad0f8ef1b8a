package io.contactcenter.exporter.config;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Something wrong with a configuration. No text of it holds a secret.
 *
 * @param line from 1; 0 where it is about the file as a whole
 * @param key the path of the key, {@code sources[ringcx-us].interval}; empty where it is about no
 *     key
 * @param what is wrong, with the value
 * @param remedy what to do about it
 */
public record Problem(
    Severity severity, Path file, int line, String key, String what, String remedy) {
  /** An error refuses the configuration, a warning does not. */
  public enum Severity {
    ERROR,
    WARNING;

    /** As it is shown. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One line, in the form that editors and terminals make a link of. */
  @Override
  public String toString() {
    String place = line == 0 ? file.toString() : file + ":" + line;
    String subject = key.isEmpty() ? "" : key + ": ";
    return place + ": " + severity.id() + ": " + subject + what + " - " + remedy;
  }
}
