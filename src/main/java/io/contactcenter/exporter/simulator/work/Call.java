package io.contactcenter.exporter.simulator.work;

import java.util.List;

/**
 * A call to a ring group. It counts, with all of its times, when it has ended: call detail records
 * are searched by the time of disconnecting (8x8 OpenAPI document, {@code isConnectTime} of {@code
 * call-legs}; inferred for the summaries). Times are milliseconds.
 *
 * @param id tells it from all others, of other days too
 * @param endedAt epoch second
 * @param internal whether a colleague sent it here
 * @param inGroup how long it was in the group before it was answered or left it
 * @param ring how long of that a telephone rang
 * @param offers at which telephones, in turn
 */
record Call(
    RingGroup group,
    long id,
    long endedAt,
    boolean internal,
    Result result,
    long inGroup,
    long ring,
    long talk,
    List<Offer> offers) {
  Call {
    offers = List.copyOf(offers);
  }

  /** What became of it. All but the first are missed. */
  enum Result {
    ANSWERED,
    ABANDONED,
    VOICEMAIL,
    /** It moved on to where the group sends calls that nobody takes. */
    ADVANCED
  }

  /** It rang at one member, who took it or not. */
  record Offer(int member, boolean answered, long ring, long talk) {}
}
