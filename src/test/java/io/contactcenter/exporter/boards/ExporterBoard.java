package io.contactcenter.exporter.boards;

/** Whether the numbers can be relied on, and what it costs to get them. */
final class ExporterBoard {
  private ExporterBoard() {}

  static Board board() {
    return new Board(
            "exporter",
            "Contact center exporter and vendors",
            "Age of the numbers, failures, request budgets, corrections and the cost of polling and"
                + " serving.",
            "now-6h",
            "30s")
        .variables(Variable.source())
        .side(6, sources(), exporter())
        .heading("Reports")
        .side(11, reports())
        .side(9, lateness(), failures())
        .heading("Vendors")
        .side(9, permits(), requests())
        .side(9, durations(), troubles())
        .heading("What vendors change")
        .side(8, corrections(), rows())
        .heading("The process")
        .side(8, series(), memory(), cpu());
  }

  private static Panel sources() {
    return Panel.stat(
            14, "Sources", "Whether the last poll of every report of the source succeeded.")
        .unit(Unit.WORD)
        .ask("{{source}}", "max by (source) ({source_up})")
        .words("FAILS", Color.BAD, "up", Color.GOOD);
  }

  private static Panel exporter() {
    return Panel.stat(
            10,
            "Exporter",
            "Series exposed and left out because of limits.series, whether the last configuration was"
                + " taken, and failed writes of the state file in the last hour.")
        .unit(Unit.COUNT)
        .ask("series", "sum({exporter_series})")
        .ask(
            "left out",
            Style.of(Unit.COUNT).badFrom(1),
            "sum({exporter_series_dropped}) or 0 * sum({exporter_series})")
        .ask(
            "configuration",
            Style.plain().words("REFUSED", Color.BAD, "in force", Color.TEXT),
            "min({exporter_config_last_reload_successful})")
        .ask(
            "state failures",
            Style.of(Unit.COUNT).badFrom(1),
            "sum(increase({exporter_state_write_failures_total}[1h]))");
  }

  private static Panel reports() {
    return Table.of(
            "Reports",
            "Age: since the end of the newest complete interval; normal: what it is at most. Today complete:"
                + " share of the day's intervals that were read. Owed: counters that stand still until"
                + " the vendor's corrected figures have caught up.",
            "max by (source, report)")
        .column(
            "Interval ended",
            Style.of(Unit.CLOCK),
            "{report_interval_end_timestamp_seconds} * 1000")
        .time("Age", "time() - {report_interval_end_timestamp_seconds}")
        .time("Normal", "{report_expected_delay_seconds}")
        .column(
            "State",
            Style.plain()
                .words(
                    new Style.Word("on time", Color.TEXT),
                    new Style.Word("LATE", Color.BAD),
                    new Style.Word("NEVER READ", Color.BAD)),
            """
            report:contactcenter_report_lateness_seconds:value{source=~"$source"}
              > bool {report_interval_seconds}
              or 0 * {report_interval_seconds} + 2""")
        .time("Interval", "{report_interval_seconds}")
        .share("Today complete", "{report_today_complete_ratio}")
        .column("Last poll", Style.of(new Unit("s", 1)), "{report_poll_duration_seconds}")
        .count("Owed", "{report_series_held}")
        .sorted("Age", true, "source", "Source", "report", "Report");
  }

  private static Panel lateness() {
    return Panel.graph(
            12,
            "Late by",
            "Age of the newest interval of each report beyond what is normal. Above the length of an"
                + " interval, an interval is missing.")
        .unit(Unit.SECONDS)
        .smooth()
        .ask(
            "{{source}} {{report}}",
            """
            max by (source, report) (report:contactcenter_report_lateness_seconds:value{source=~"$source"})
              > 0""");
  }

  private static Panel failures() {
    return Panel.graph(
            12,
            "Failed polls in an hour",
            "Polls that ended without their numbers, by reason. Those for want of a permit are made up"
                + " for.")
        .unit(Unit.COUNT)
        .smooth()
        .ask(
            "{{source}} {{reason}}",
            "sum by (source, reason) (increase({report_poll_failures_total}[1h])) > 0");
  }

  private static Panel permits() {
    return Panel.graph(
            12,
            "Permits left",
            "Share of the calls that the vendor account may make in each window and that are still"
                + " free. At 0, calls wait.")
        .unit(Unit.SHARE)
        .scale(1)
        .smooth()
        .ask(
            "{{account}} {{window}}",
            """
            min by (account, window)
              ({rate_limit_permits_available} / {rate_limit_permits})""");
  }

  private static Panel requests() {
    return Panel.graph(12, "Requests in an hour", "Requests made to the vendors.")
        .unit(Unit.COUNT)
        .smooth()
        .ask(
            "{{source}} {{endpoint}}",
            "sum by (source, endpoint) (increase({vendor_requests_total}[1h]))");
  }

  private static Panel durations() {
    return Panel.graph(
            12,
            "How long vendors take",
            "The time that 95 of 100 requests of the last hour took at most, by source.")
        .unit(Unit.MILLISECONDS)
        .smooth()
        .ask(
            "{{source}}",
            """
            histogram_quantile(0.95,
              sum by (source, le) (increase({vendor_request_duration_seconds_bucket}[1h])))""");
  }

  private static Panel troubles() {
    return Panel.graph(
            12,
            "Failed and throttled requests in an hour",
            "Requests that ended without their answer, by reason.")
        .unit(Unit.COUNT)
        .smooth()
        .ask(
            "{{source}} {{reason}}",
            "sum by (source, reason) (increase({vendor_request_failures_total}[1h])) > 0");
  }

  private static Panel corrections() {
    return Panel.graph(
            12,
            "Corrections in an hour",
            "Figures that the vendor changed after they were first read, up or down. They are made good.")
        .unit(Unit.COUNT)
        .smooth()
        .ask(
            "{{source}} {{direction}}",
            "sum by (source, direction) (increase({report_corrections_total}[1h]))");
  }

  private static Panel rows() {
    return Panel.graph(
            12,
            "Rows not counted, in an hour",
            "Rows that cannot be right, that came after their interval was settled, or that are right"
                + " and not to be counted.")
        .unit(Unit.COUNT)
        .smooth()
        .ask("{{source}} rejected", "sum by (source) (increase({report_rows_rejected_total}[1h]))")
        .ask("{{source}} late", "sum by (source) (increase({report_late_rows_total}[1h]))")
        .ask("{{source}} excluded", "sum by (source) (increase({report_rows_excluded_total}[1h]))");
  }

  private static Panel series() {
    return Panel.graph(8, "Series", "Series of the vendors exposed, by source.")
        .unit(Unit.COUNT)
        .stacked()
        .ask("{{source}}", "sum by (source) (contactcenter_exporter_series{source=~\"$source\"})");
  }

  private static Panel memory() {
    return Panel.graph(8, "Memory", "What the process occupies, and its heap in use.")
        .unit(Unit.BYTES)
        .smooth()
        .ask(
            "resident",
            "sum(process_resident_memory_bytes and on (instance) {exporter_build_info})")
        .ask(
            "heap",
            "sum(jvm_memory_used_bytes{area=\"heap\"} and on (instance) {exporter_build_info})");
  }

  private static Panel cpu() {
    return Panel.graph(8, "Processor", "Share of one processor that the process uses.")
        .unit(Unit.SHARE)
        .smooth()
        .ask(
            "{{instance}}",
            """
            rate(process_cpu_seconds_total[$__rate_interval])
              and on (instance) {exporter_build_info}""");
  }
}
