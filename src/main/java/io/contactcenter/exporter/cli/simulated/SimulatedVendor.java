package io.contactcenter.exporter.cli.simulated;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated vendor at work.
 *
 * @param title what people call the vendor
 * @param type the type of a source for it
 * @param keys the lines of a source's configuration that only this vendor has
 */
public record SimulatedVendor(
    String title, String type, URI baseUrl, AutoCloseable simulator, List<String> keys) {
  public SimulatedVendor {
    keys = List.copyOf(keys);
  }

  /**
   * A source for it, as an item of {@code sources}.
   *
   * @param suffix what its name has behind the type
   * @param more lines of the keys that all sources have
   */
  public List<String> source(String suffix, List<String> more) {
    List<String> lines = new ArrayList<>();
    lines.add("  - name: " + type + suffix);
    lines.add("    type: " + type);
    lines.add("    base_url: " + baseUrl);
    keys.forEach(key -> lines.add("    " + key));
    more.forEach(key -> lines.add("    " + key));
    return lines;
  }
}
