package io.contactcenter.exporter.simulator.ringcentral;

/**
 * Is told of every page that is answered in full, before the answer leaves: also of one that is
 * then cut in half or late. Called on the server's threads, by several at once.
 */
public interface Witness {
  void said(Said said);
}
