package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status page of the demo in a browser; the pictures stay in {@code target/status-page}. */
class StatusPageIT {
  private static final Path PICTURES = Path.of("target", "status-page");

  private static Jar demo;
  private static URI page;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(PICTURES);
    demo = Jar.start(Map.of(), "demo", "--listen", "127.0.0.1:0");
    page = URI.create(demo.printed("status page +(http://\\S+)"));
    Web exporter = new Web(page);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> exporter.scrape().sum("contactcenter_queue_today_answered") > 0);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void showsEveryQueueWithoutAScript() {
    String html = new Web(page).get("/").body();

    assertThat(html)
        .contains("Orders", "Support", "Billing", "Returns", "Chat", "ringcx-demo")
        .doesNotContain("<script")
        .doesNotContain("http://www.", "https://");
    assertThat(Chromium.dump(page.toString())).contains("Orders", "Support", "Billing");
  }

  @ParameterizedTest
  @CsvSource({"1280,1600", "360,2600"})
  void isLightOrDarkAsTheReaderWantsItAndFitsTheWindow(int width, int height) throws IOException {
    BufferedImage light = picture(width, height, false);
    BufferedImage dark = picture(width, height, true);

    assertThat(brightness(light)).isGreaterThan(0.6);
    assertThat(brightness(dark)).isLessThan(0.4);
    assertThat(light.getWidth()).isEqualTo(width);
  }

  private static BufferedImage picture(int width, int height, boolean dark) throws IOException {
    Path file = PICTURES.resolve(width + (dark ? "-dark" : "-light") + ".png");
    Chromium.screenshot(page.toString(), width, height, dark, file);
    return ImageIO.read(file.toFile());
  }

  /** The mean of the upper part, 0 to 1. */
  private static double brightness(BufferedImage image) {
    double sum = 0;
    int rows = image.getHeight() / 3;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        sum += ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 765.0;
      }
    }
    return sum / (rows * (double) image.getWidth());
  }
}
