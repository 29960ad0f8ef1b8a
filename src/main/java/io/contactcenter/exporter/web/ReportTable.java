package io.contactcenter.exporter.web;

import io.contactcenter.exporter.snapshot.Status;
import java.util.List;
import java.util.Optional;

/** The reports of a source: what their numbers are about and how their polls do. */
final class ReportTable {
  // What the poll itself may take.
  private static final int GRACE_SECONDS = 30;

  private ReportTable() {}

  /** {@code said} is the failure that stands above the table: its message is not repeated. */
  static void render(
      Html html, List<Status.Report> reports, Optional<Status.Failure> said, Words words) {
    html.raw("<table class=\"reports\">\n<thead><tr><th scope=\"col\">Report</th>");
    html.raw("<th scope=\"col\">State</th><th scope=\"col\">Newest interval</th>");
    html.raw("<th scope=\"col\">Today read</th><th scope=\"col\">Next poll</th></tr></thead>\n");
    html.raw("<tbody>\n");
    Optional<String> known = said.map(Status.Failure::message);
    reports.forEach(report -> row(html, report, known, words));
    html.raw("</tbody>\n</table>\n");
  }

  private static void row(Html html, Status.Report report, Optional<String> known, Words words) {
    html.raw("<tr><th scope=\"row\">").name(report.name()).raw("</th>\n<td data-label=\"State\">");
    html.raw(Mark.ofState(report.state()).badge(stateWords(report.state())));
    if (report.state().equals("failed")) {
      report
          .lastFailure()
          .ifPresent(
              failure -> {
                html.raw("<small>").text(words.exactTime(failure.at()) + ", ");
                html.text(failure.reason());
                if (!known.equals(Optional.of(failure.message()))) {
                  html.text(": ").name(failure.message());
                }
                html.raw("</small>");
              });
    }
    html.raw("</td>\n<td data-label=\"Newest interval\">");
    interval(html, report, words);
    html.raw("</td>\n<td data-label=\"Today read\">");
    html.text(Words.percent(report.todayCompleteRatio()));
    if (!report.owed().isEmpty()) {
      html.raw("<small>").text(owed(report.owed().size())).raw("</small>");
    }
    html.raw("</td>\n<td data-label=\"Next poll\">");
    html.text(
        report
            .nextPoll()
            .map(at -> words.exactTime(at) + ", " + words.relative(at))
            .orElse("not planned"));
    html.raw("</td></tr>\n");
  }

  private static void interval(Html html, Status.Report report, Words words) {
    if (report.intervalStart().isEmpty() || report.intervalEnd().isEmpty()) {
      html.raw("<span class=\"nothing\">no data</span>");
      return;
    }
    html.text(words.span(report.intervalStart().get(), report.intervalEnd().get()));
    report
        .dataAgeSeconds()
        .ifPresent(
            age -> {
              html.text(", ended " + Words.rough(age.longValue()) + " ago");
              if (age > report.expectedDelaySeconds() + GRACE_SECONDS) {
                html.raw("<small class=\"late\">▲ late: expected within ");
                html.text(Words.rough((long) report.expectedDelaySeconds())).raw("</small>");
              }
            });
    if (report.tooOld()) {
      html.raw("<small class=\"late\">▲ too old: its figures are not shown</small>");
    }
  }

  private static String owed(int counters) {
    return counters
        + (counters == 1 ? " counter stands" : " counters stand")
        + " still until corrections are paid";
  }

  private static String stateWords(String state) {
    return switch (state) {
      case "ok" -> "ok";
      case "failed" -> "failed";
      default -> "waiting for its first poll";
    };
  }
}
