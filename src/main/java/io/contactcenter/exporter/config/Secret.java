package io.contactcenter.exporter.config;

/** A credential. It shows itself only to who asks for {@link #value}. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "<secret>";
  }
}
