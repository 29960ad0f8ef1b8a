package io.contactcenter.exporter.web;

import io.contactcenter.exporter.snapshot.Status;
import java.util.Optional;

/** One queue on the status page: its newest interval beside its day. */
final class QueueCard {
  private static final String NO_DATA = "<span class=\"nothing\">no data</span>";

  /** Where there can be none: the answer time of no answers, the longest wait of a day. */
  private static final String NOT_ANY = "<span class=\"nothing\">–</span>";

  private QueueCard() {}

  static void render(Html html, Status.Queue queue) {
    Mark mark = Mark.ofServiceLevel(queue.interval(), queue.target());
    html.raw("<article class=\"").raw(mark.css()).raw("\">\n<h3>").name(queue.queueName());
    html.raw("</h3>\n<p class=\"about\">").raw(mark.badge(judgement(mark, queue)));
    html.raw(" <span>").text(queue.media()).text(" · id ").name(queue.queue());
    queue.open().ifPresent(open -> html.text(open ? " · open" : " · closed"));
    html.raw("</span></p>\n<table>\n<thead><tr><td></td><th scope=\"col\">Interval</th>");
    html.raw("<th scope=\"col\">Today</th></tr></thead>\n<tbody>\n");
    html.raw("<tr class=\"level\"><th scope=\"row\">Service level");
    queue
        .target()
        .ifPresent(
            target -> html.raw("<small>target ").text(Words.percent(target)).raw("</small>"));
    html.raw("</th>");
    level(html, queue.interval(), queue.target());
    level(html, queue.today(), queue.target());
    html.raw("</tr>\n");
    Status.Figures interval = queue.interval();
    Status.Figures today = queue.today();
    row(html, "Offered", count(interval.offered()), count(today.offered()));
    row(html, "Answered", count(interval.answered()), count(today.answered()));
    row(html, "Abandoned", count(interval.abandoned()), count(today.abandoned()));
    row(
        html,
        "Speed of answer",
        wait(interval.averageSpeedOfAnswerSeconds(), isNone(interval.answered())),
        wait(today.averageSpeedOfAnswerSeconds(), isNone(today.answered())));
    row(
        html,
        "Longest wait",
        wait(interval.longestWaitSeconds(), nobodyWaited(interval)),
        wait(today.longestWaitSeconds(), true));
    html.raw("</tbody>\n</table>\n</article>\n");
  }

  private static String judgement(Mark mark, Status.Queue queue) {
    return switch (mark) {
      case GOOD -> "reaches target";
      case BAD -> "below target";
      case WAITING, NONE ->
          queue.interval().serviceLevelRatio().isPresent()
              ? "no target"
              : isNone(queue.interval().offered()) ? "no contacts" : "no service level";
    };
  }

  private static void level(Html html, Status.Figures figures, Optional<Double> target) {
    Mark mark = Mark.ofServiceLevel(figures, target);
    html.raw("<td class=\"").raw(mark.css()).raw("\">");
    if (figures.serviceLevelRatio().isEmpty()) {
      html.raw(isNone(figures.offered()) ? NOT_ANY : NO_DATA);
    } else {
      double ratio = figures.serviceLevelRatio().get();
      html.raw("<b>").text(Words.percent(ratio)).raw("</b>");
      Bar.render(html, ratio, target);
    }
    html.raw("</td>");
  }

  private static void row(Html html, String what, String interval, String today) {
    html.raw("<tr><th scope=\"row\">").raw(what).raw("</th><td>").raw(interval).raw("</td><td>");
    html.raw(today).raw("</td></tr>\n");
  }

  private static String count(Optional<Long> count) {
    return count.map(Words::count).orElse(NO_DATA);
  }

  /** {@code none}: where it is absent, it could not be there. */
  private static String wait(Optional<Double> seconds, boolean none) {
    return seconds.map(Words::wait).orElse(none ? NOT_ANY : NO_DATA);
  }

  private static boolean nobodyWaited(Status.Figures figures) {
    return isNone(figures.answered()) && isNone(figures.abandoned());
  }

  /** Known to be 0; what is absent is not. */
  private static boolean isNone(Optional<Long> count) {
    return count.filter(n -> n == 0).isPresent();
  }
}
