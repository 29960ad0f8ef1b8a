package io.contactcenter.exporter.endtoend;

import io.contactcenter.exporter.simulator.ringcx.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A configuration of {@code serve} for a simulated RingCX.
 *
 * @param settings lines of the file beside its sources
 * @param sourceSettings lines of the source
 */
record Simulated(URI url, String settings, String sourceSettings) {
  /** The name of the source. */
  static final String SOURCE = "simulated";

  /** Writes it as {@code config.yml} into {@code folder}. */
  Path in(Path folder) {
    String text =
        """
        listen: "127.0.0.1:0"
        %s
        sources:
          - name: %s
            type: ringcx
            base_url: %3$s
            auth_url: %3$s
            client_id: %4$s
            client_secret: %5$s
            jwt: %6$s
            rc_account_id: "%7$s"
            sub_account_id: "%8$s"
        %9$s
        """
            .formatted(
                settings,
                SOURCE,
                url,
                Credentials.CLIENT_ID,
                Credentials.CLIENT_SECRET,
                Credentials.JWT,
                Credentials.RC_ACCOUNT_ID,
                Credentials.SUB_ACCOUNT_ID,
                sourceSettings.indent(4));
    try {
      return Files.writeString(folder.resolve("config.yml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
