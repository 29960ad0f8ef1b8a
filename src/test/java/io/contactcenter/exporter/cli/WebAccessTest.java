package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.access.Access;
import io.contactcenter.exporter.access.Certificates;
import io.contactcenter.exporter.config.WebConfig;
import io.contactcenter.exporter.config.WebConfigReader;
import io.contactcenter.exporter.interval.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web configuration that changes while it is served. */
class WebAccessTest {
  private static final String HASH =
      "\"$2y$10$abcdefghijklmnopqrstuuLL/yj83dfjz.vJ1Q40f2H5zyNqFutFS\"";
  private static final String TLS = "tls_server_config: {cert_file: a.pem, key_file: a-key.pem}\n";
  private static final String USERS = "basic_auth_users: {a: " + HASH + "}\n";

  @TempDir private Path folder;
  private final VirtualClock clock = new VirtualClock("2026-01-01T00:00:00Z");
  private Path file;
  private WebAccess access;
  private Access first;

  @BeforeEach
  void serve() throws Exception {
    new Certificates(folder).authority("a");
    new Certificates(folder).authority("b");
    file = write(TLS + USERS);
    access = new WebAccess(read(), clock);
    first = later();
  }

  @Test
  void takesUsersThatWereAdded() throws IOException {
    write(TLS + "basic_auth_users: {a: " + HASH + ", b: " + HASH + "}\n");
    assertThat(access.get()).isSameAs(first);
    assertThat(later().users()).containsOnlyKeys("a", "b");
  }

  @Test
  void takesACertificateOnceItsKeyIsThereToo() throws IOException {
    move("b.pem", "a.pem");
    assertThat(later()).isSameAs(first);
    move("b-key.pem", "a-key.pem");
    Access renewed = later();
    assertThat(renewed.tls()).isPresent().isNotEqualTo(first.tls());
    assertThat(later()).isSameAs(renewed);
  }

  @Test
  void keepsWhatItHasWhenTheFileIsBrokenOrGone() throws IOException {
    write(TLS + "basic_auth_users: {a: broken}\n");
    assertThat(later()).isSameAs(first);
    write("");
    assertThat(later()).isSameAs(first);
    Files.delete(file);
    assertThat(later()).isSameAs(first);
    write(TLS + "basic_auth_users: {c: " + HASH + "}\n");
    assertThat(later().users()).containsOnlyKeys("c");
  }

  @Test
  void takesNoProtectionAwayWhileItRuns() throws IOException {
    write(USERS);
    assertThat(later()).isSameAs(first);
    assertThat(access.hindrance(read()))
        .hasValue("tls_server_config: was removed - restart to serve plain HTTP");
    write(TLS);
    assertThat(later()).isSameAs(first);
    assertThat(access.hindrance(read()))
        .hasValue("basic_auth_users: were removed - restart to serve everybody");
  }

  private Access later() {
    clock.advance(Duration.ofSeconds(2));
    return access.get();
  }

  private WebConfig read() {
    return WebConfigReader.read(file).config().orElseThrow();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("web.yml"), text);
  }

  private void move(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }
}
