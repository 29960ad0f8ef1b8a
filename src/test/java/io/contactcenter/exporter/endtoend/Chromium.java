package io.contactcenter.exporter.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser without a window. */
final class Chromium {
  private static final Tool CHROMIUM = new Tool("chromium");
  private static final List<String> QUIETLY =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--hide-scrollbars");

  private Chromium() {}

  /** The document at {@code url}, as HTML. */
  static String dump(String url) {
    return run("--dump-dom", url);
  }

  /** A picture of {@code url}, of a window of this size. */
  static void screenshot(String url, int width, int height, boolean dark, Path picture) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--window-size=" + width + "," + height,
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--screenshot=" + picture.toAbsolutePath(),
                url));
    run(arguments.toArray(String[]::new));
  }

  private static String run(String... arguments) {
    List<String> all = new ArrayList<>(QUIETLY);
    all.addAll(List.of(arguments));
    return CHROMIUM.run(all.toArray(String[]::new));
  }
}
