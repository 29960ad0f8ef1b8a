package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.VendorException;

/** The tokens that open an API. Used by one thread at a time. */
public interface AccessTokens {
  /** A token that can be used now. */
  Secret access() throws VendorException, InterruptedException;

  /** The vendor refuses the token, which may still be renewed. */
  void invalidate();

  /** The vendor refuses the renewed token too. */
  void forget();

  /** Whether the last attempt to log in failed. */
  boolean failing();
}
