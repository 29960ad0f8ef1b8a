package io.contactcenter.exporter.access;

import java.util.Map;
import java.util.Optional;

/**
 * Who may ask, and how.
 *
 * @param tls absent where plain HTTP is served
 * @param users the bcrypt hash of each user's password; empty where nobody is asked for one
 * @param headers added to every answer
 */
public record Access(Optional<Tls> tls, Map<String, String> users, Map<String, String> headers) {
  public Access {
    users = Map.copyOf(users);
    headers = Map.copyOf(headers);
  }

  /**
   * Why this process cannot go over to {@code next} while it runs, if so. What protects is not
   * taken away by a file that is half written.
   */
  public Optional<String> hindrance(Access next) {
    if (tls.isPresent() != next.tls().isPresent()) {
      return Optional.of(
          "tls_server_config: was "
              + (tls.isPresent()
                  ? "removed - restart to serve plain HTTP"
                  : "added - restart to serve TLS"));
    }
    if (!users.isEmpty() && next.users().isEmpty()) {
      return Optional.of("basic_auth_users: were removed - restart to serve everybody");
    }
    return Optional.empty();
  }

  /** Users are not shown: their hashes can be guessed at. */
  @Override
  public String toString() {
    return "Access[tls=" + tls.isPresent() + ", users=" + users.size() + "]";
  }
}
