package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.Span;
import java.util.Optional;

/** How users see their calls past the queues. */
final class DirectLegs {
  private final Hours hours;

  DirectLegs(Hours hours) {
    this.hours = hours;
  }

  /** The call that {@code span} is, if it is one. */
  Optional<Leg> of(Span span, Luck luck) {
    if (span.state() != AgentState.DIRECT_INBOUND && span.state() != AgentState.DIRECT_OUTBOUND) {
      return Optional.empty();
    }
    long setup = luck.setup();
    long talked = (span.to() - span.from()) * 1000;
    Draft draft =
        new Draft(String.valueOf(span.agent()), span.from() * 1000, span.to() * 1000)
            .is(Breakdown.COMPANY_HOURS, hours.ofCompany(span.from()))
            .is(Breakdown.ENDING_PARTY, luck.endedBy())
            .lasting(talked + setup)
            .segment("setup", setup);
    return Optional.of(
        span.state() == AgentState.DIRECT_INBOUND
            ? received(draft, talked, luck)
            : made(draft, talked, luck));
  }

  private static Leg received(Draft draft, long talked, Luck luck) {
    long parked = luck.draw("park") < 0.05 ? talked / 4 : 0;
    if (parked > 0) {
      draft.action("parkOn").action("parkOff");
    }
    return draft
        .inbound(
            luck.draw("origin") < 0.3 ? "internal" : "external", "answered", "completed", "direct")
        .is(Breakdown.RESULT_2021, "completed")
        .is(Breakdown.RESPONSE_TYPE, "inboundDirect")
        .segment("liveTalk", talked - parked)
        .segment("park", parked)
        .leg();
  }

  // "For outbound pstn calls, result is unknown" (API guide, data dictionary).
  private static Leg made(Draft draft, long talked, Luck luck) {
    boolean connected = luck.draw("connected") < 0.85;
    if (connected) {
      draft.is(Breakdown.RESULT_2021, "connected");
    }
    return draft
        .is(Breakdown.DIRECTION, "outbound")
        .is(Breakdown.ORIGIN, luck.draw("origin") < 0.2 ? "internal" : "external")
        .is(Breakdown.RESPONSE, connected ? "connected" : "notConnected")
        .is(Breakdown.RESULT, "unknown")
        .is(Breakdown.TYPE, "outbound")
        .segment(connected ? "liveTalk" : "ringing", talked)
        .leg();
  }
}
