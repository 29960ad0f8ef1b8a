package io.contactcenter.exporter.ledger;

/**
 * What a ledger belongs to.
 *
 * @param source the configured name, which tells sources of one account apart
 * @param shape interval, zones and business day in one string
 * @param privacy how agents are shown
 */
public record LedgerIdentity(
    String source,
    String type,
    String url,
    String account,
    String report,
    String shape,
    String privacy) {
  /** Whether both count the same report of the same vendor account. */
  public boolean sameReport(LedgerIdentity other) {
    return type.equals(other.type)
        && url.equals(other.url)
        && account.equals(other.account)
        && report.equals(other.report);
  }

  /** Whether intervals mean the same to both; if not, counters go on but open intervals do not. */
  public boolean sameShape(LedgerIdentity other) {
    return shape.equals(other.shape) && privacy.equals(other.privacy);
  }
}
