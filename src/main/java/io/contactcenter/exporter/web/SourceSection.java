package io.contactcenter.exporter.web;

import io.contactcenter.exporter.snapshot.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** One source on the status page. */
final class SourceSection {
  private SourceSection() {}

  static void render(Html html, Status.Source source, Instant now) {
    Words words = new Words(ZoneId.of(source.timeZone()), now);
    html.raw("<section>\n<div class=\"title\"><h2>").name(source.name()).raw("</h2>");
    html.raw(Mark.ofState(source.state()).badge(stateWords(source.state())));
    html.raw("<p>").text(source.vendor()).text(" · times in " + words.zoneName());
    html.text(" · " + Words.count(source.series()) + " series").raw("</p></div>\n");
    source.lastFailure().ifPresent(failure -> failure(html, failure, words, source.state()));
    dropped(html, source.seriesDropped());
    if (!source.queues().isEmpty()) {
      html.raw("<div class=\"queues\">\n");
      source.queues().forEach(queue -> QueueCard.render(html, queue));
      html.raw("</div>\n");
    }
    html.raw("<div class=\"machinery\">\n");
    ReportTable.render(html, source.reports(), source.lastFailure(), words);
    budget(html, source.budget(), source.name(), words);
    html.raw("</div>\n</section>\n");
  }

  private static String stateWords(String state) {
    return switch (state) {
      case "up" -> "up";
      case "down" -> "down";
      default -> "starting";
    };
  }

  private static void failure(Html html, Status.Failure failure, Words words, String state) {
    html.raw("<p class=\"").raw(state.equals("up") ? "note" : "warning").raw("\"><strong>");
    html.text(state.equals("up") ? "Last error" : "▲ Error").raw("</strong> ");
    html.text(words.exactTime(failure.at()) + " (" + words.relative(failure.at()) + "), ");
    html.text(failure.reason() + ": ").name(failure.message()).raw("</p>\n");
  }

  private static void dropped(Html html, Map<String, Long> dropped) {
    if (!dropped.isEmpty()) {
      html.raw("<p class=\"warning\"><strong>▲ Series left out</strong> by limits.series: ");
      html.text(
          dropped.entrySet().stream()
              .map(entry -> Words.count(entry.getValue()) + " of " + entry.getKey())
              .sorted()
              .collect(Collectors.joining(", ")));
      html.raw("</p>\n");
    }
  }

  private static void budget(Html html, Status.Budget budget, String source, Words words) {
    html.raw("<div class=\"budget\"><h3>Calls left");
    if (!budget.account().equals(source)) {
      html.raw(" <small>shared with ").name(budget.account()).raw("</small>");
    }
    html.raw("</h3>\n");
    for (Status.Budget.Window window : budget.windows()) {
      String left = window.available() + " of " + window.permits() + " per " + window.window();
      html.raw("<div>").text(left).raw("</div>");
      Bar.render(html, (double) window.available() / window.permits());
    }
    budget
        .pausedUntil()
        .ifPresent(
            until -> {
              html.raw("<p class=\"warning\"><strong>▲ Paused</strong> ");
              html.text("until " + words.exactTime(until) + " (" + words.relative(until) + ")");
              html.raw("</p>\n");
            });
    html.raw("</div>\n");
  }
}
