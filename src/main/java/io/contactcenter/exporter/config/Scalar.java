package io.contactcenter.exporter.config;

/** How the text of a single value is read. */
@FunctionalInterface
interface Scalar<T> {
  T parse(String text) throws BadValue;
}
