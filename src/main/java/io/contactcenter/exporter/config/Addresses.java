package io.contactcenter.exporter.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written form of what is listened on and of what is called. */
public final class Addresses {
  private static final Pattern LISTEN =
      Pattern.compile("(?:\\[(?<v6>[0-9A-Fa-f:.]+)]|(?<host>[^\\[\\]:\\s]*)):(?<port>\\d{1,5})");
  private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d+){3}");
  private static final String LISTEN_REMEDY =
      "write host:port such as \"127.0.0.1:10042\", \"[::1]:10042\", or \":10042\" for all"
          + " interfaces";
  private static final String URL_REMEDY =
      "write it like https://host or https://host:port/path, without user, query and fragment";

  private Addresses() {}

  /** {@code host:port}; without host it is every interface. */
  public static InetSocketAddress listen(String text) throws BadValue {
    Matcher matcher = LISTEN.matcher(text);
    if (!matcher.matches()) {
      throw new BadValue("'" + text + "' is not an address to listen on", LISTEN_REMEDY);
    }
    int port = Integer.parseInt(matcher.group("port"));
    if (port > 65_535) {
      throw new BadValue("'" + text + "' has a port above 65535", LISTEN_REMEDY);
    }
    String v6 = matcher.group("v6");
    String host = v6 == null ? matcher.group("host") : v6;
    if (host.isEmpty()) {
      return new InetSocketAddress(port);
    }
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new BadValue("'" + text + "' names a host that cannot be resolved", LISTEN_REMEDY);
    }
    return address;
  }

  /** An address of HTTP, without a slash at its end. */
  static URI url(String text) throws BadValue {
    URI url;
    try {
      url = new URI(text.replaceFirst("/+$", ""));
    } catch (URISyntaxException e) {
      throw new BadValue("is not a URL", URL_REMEDY);
    }
    // A URL with a user can hold a password, so it is not shown.
    if (url.getRawUserInfo() != null || text.contains("@")) {
      throw new BadValue("the URL holds a user", URL_REMEDY);
    }
    boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw new BadValue("'" + text + "' is not a URL of http or https", URL_REMEDY);
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new BadValue("the URL has a query or a fragment", URL_REMEDY);
    }
    return url;
  }

  /** Whether what is sent to {@code url} can be read on the way. */
  static boolean isExposed(URI url) {
    return "http".equals(url.getScheme()) && !isLoopback(url.getHost());
  }

  // Only written addresses are looked at, so that no name service is asked.
  private static boolean isLoopback(String host) {
    return host.equals("localhost") || LOOPBACK.matcher(host).matches() || host.equals("[::1]");
  }
}
