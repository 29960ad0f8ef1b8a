package io.contactcenter.exporter.config;

import io.contactcenter.exporter.access.Access;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code web_config_file} says.
 *
 * @param files it and the files that it names: when one of them changes, all are read again
 */
public record WebConfig(Path file, Access access, List<Path> files) {
  public WebConfig {
    files = List.copyOf(files);
  }
}
