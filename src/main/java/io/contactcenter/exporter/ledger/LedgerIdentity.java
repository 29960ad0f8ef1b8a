package io.contactcenter.exporter.ledger;

/**
 * What a ledger belongs to.
 *
 * @param source the configured name, which tells sources of one account apart
 * @param shape interval, zones, business day and privacy in one string: when it changes, counters
 *     go on but open intervals do not
 */
public record LedgerIdentity(
    String source, String type, String url, String account, String report, String shape) {
  /** Whether both count the same report of the same vendor account. */
  public boolean sameReport(LedgerIdentity other) {
    return type.equals(other.type)
        && url.equals(other.url)
        && account.equals(other.account)
        && report.equals(other.report);
  }
}
