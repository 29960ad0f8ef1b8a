package io.contactcenter.exporter.web;

import io.contactcenter.exporter.snapshot.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;

/** The status page: one document with its style inside, no script. */
final class StatusPage {
  private static final String STYLE = resource("status.css");

  private StatusPage() {}

  static String render(Status status) {
    Html html = new Html();
    html.raw(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="30">
        <meta name="color-scheme" content="light dark">
        <title>""");
    html.text(title(status)).raw("</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n");
    html.raw(STYLE).raw("</style>\n</head>\n<body>\n");
    header(html, status);
    html.raw("<main>\n");
    warnings(html, status);
    status.sources().forEach(source -> SourceSection.render(html, source, status.at()));
    html.raw("</main>\n");
    footer(html, status);
    return html.raw("</body>\n</html>\n").toString();
  }

  private static void header(Html html, Status status) {
    html.raw("<header>\n<h1>Contact center exporter</h1>\n<ul class=\"summary\">\n");
    long up = up(status);
    int all = status.sources().size();
    summary(html, up == all ? Mark.GOOD : Mark.BAD, up + " of " + all + " sources up");
    List<Status.Queue> judged =
        status.sources().stream()
            .flatMap(source -> source.queues().stream())
            .filter(queue -> Mark.ofServiceLevel(queue.interval(), queue.target()) != Mark.NONE)
            .toList();
    long below = judged.stream().filter(StatusPage::isBelow).count();
    if (!judged.isEmpty()) {
      summary(
          html,
          below == 0 ? Mark.GOOD : Mark.BAD,
          below == 0
              ? judged.size() + " of " + judged.size() + " queues with contacts reach their target"
              : below + " of " + judged.size() + " queues below target");
    }
    if (!status.ready()) {
      summary(html, Mark.WAITING, "first polls under way");
    }
    html.raw("</ul>\n</header>\n");
  }

  private static boolean isBelow(Status.Queue queue) {
    return Mark.ofServiceLevel(queue.interval(), queue.target()) == Mark.BAD;
  }

  private static void summary(Html html, Mark mark, String words) {
    html.raw("<li>").raw(mark.badge(words)).raw("</li>\n");
  }

  private static void warnings(Html html, Status status) {
    Words words = new Words(ZoneOffset.UTC, status.at());
    if (!status.reload().successful()) {
      html.raw("<p class=\"warning\"><strong>▲ The configuration was not reloaded</strong> ");
      html.text("at " + words.exactTime(status.reload().at()) + " UTC; the running one stays.");
      status.reload().error().orElse("").lines().forEach(why -> html.raw("<br>").text(why));
      html.raw("</p>\n");
    }
    status
        .stateFile()
        .error()
        .ifPresent(
            error -> {
              html.raw(
                  "<p class=\"warning\"><strong>▲ The state file cannot be written</strong>; ");
              html.text("failures: " + status.stateFile().writeFailures() + ". ");
              html.text(error).raw("</p>\n");
            });
  }

  private static void footer(Html html, Status status) {
    Words words = new Words(ZoneOffset.UTC, status.at());
    html.raw("<footer>\n<p>");
    html.text("As of " + words.exactTime(status.at()) + " UTC, refreshed every 30 s. Version ");
    html.text(status.version()).text(", revision ").text(status.revision()).text(".");
    status
        .stateFile()
        .lastWrite()
        .ifPresent(at -> html.text(" State last written " + words.relative(at) + "."));
    html.raw("</p>\n<p><a href=\"/metrics\">Metrics</a> <a href=\"/api/v1/status\">Status as JSON");
    html.raw("</a></p>\n</footer>\n");
  }

  private static String title(Status status) {
    long down = status.sources().size() - up(status);
    return (down == 0 ? "" : "(" + down + " down) ") + "Contact center exporter";
  }

  private static long up(Status status) {
    return status.sources().stream().filter(source -> source.state().equals("up")).count();
  }

  private static String resource(String name) {
    try (InputStream in = StatusPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
