package io.contactcenter.exporter.access;

/**
 * What is asked of a client's certificate; the names are those of Go, as Prometheus writes them.
 */
public enum ClientAuth {
  NO_CLIENT_CERT("NoClientCert", false, false, false),
  REQUEST_CLIENT_CERT("RequestClientCert", true, false, false),
  REQUIRE_ANY_CLIENT_CERT("RequireAnyClientCert", true, true, false),
  VERIFY_CLIENT_CERT_IF_GIVEN("VerifyClientCertIfGiven", true, false, true),
  REQUIRE_AND_VERIFY_CLIENT_CERT("RequireAndVerifyClientCert", true, true, true);

  private final String id;
  private final boolean requested;
  private final boolean required;
  private final boolean verified;

  ClientAuth(String id, boolean requested, boolean required, boolean verified) {
    this.id = id;
    this.requested = requested;
    this.required = required;
    this.verified = verified;
  }

  /** As it is written. */
  public String id() {
    return id;
  }

  boolean requested() {
    return requested;
  }

  /** Whether a client without a certificate is refused. */
  public boolean required() {
    return required;
  }

  /** Whether an authority must have signed it. */
  public boolean verified() {
    return verified;
  }
}
