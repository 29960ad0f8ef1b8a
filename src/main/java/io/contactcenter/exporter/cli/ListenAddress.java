package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Addresses;
import io.contactcenter.exporter.config.BadValue;
import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 127.0.0.1:10042} as the configuration does. */
final class ListenAddress implements ITypeConverter<InetSocketAddress> {
  @Override
  public InetSocketAddress convert(String text) {
    try {
      return Addresses.listen(text);
    } catch (BadValue e) {
      throw new TypeConversionException(e.what() + " - " + e.remedy());
    }
  }

  /** {@code address} as it is written. */
  static String words(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }
}
