package io.contactcenter.exporter.web;

import java.util.Optional;

/** Loads the configuration again. Called by several threads. */
@FunctionalInterface
public interface Reloader {
  /**
   * Why the new configuration was not taken, a reason each line and without a secret; empty when it
   * runs now.
   */
  Optional<String> reload();
}
