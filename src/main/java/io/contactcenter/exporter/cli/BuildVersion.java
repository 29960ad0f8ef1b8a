package io.contactcenter.exporter.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;

/** Which build this is. */
record BuildVersion(String version, String revision) implements CommandLine.IVersionProvider {
  /** For picocli, which makes its version providers itself. */
  BuildVersion() {
    this(property("version"), property("revision"));
  }

  @Override
  public String[] getVersion() {
    return new String[] {"contactcenter-exporter " + version + " (revision " + revision + ")"};
  }

  private static String property(String name) {
    Properties properties = new Properties();
    try (InputStream in = BuildVersion.class.getResourceAsStream("/build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(name, "unknown");
  }
}
