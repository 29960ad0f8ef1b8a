package io.contactcenter.exporter.access;

/** A curve of the key exchange; the names are those of Go. */
public enum Curve {
  CURVE_P256("CurveP256", "secp256r1"),
  CURVE_P384("CurveP384", "secp384r1"),
  CURVE_P521("CurveP521", "secp521r1"),
  X25519("X25519", "x25519");

  private final String id;
  private final String group;

  Curve(String id, String group) {
    this.id = id;
    this.group = group;
  }

  /** As it is written. */
  public String id() {
    return id;
  }

  /** As Java calls it. */
  String group() {
    return group;
  }
}
