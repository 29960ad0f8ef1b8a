package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentKeysTest {
  private static final String LOGIN = "anna.schmidt@example.com";

  @TempDir Path folder;
  private final Setup setup = new Setup();

  @Test
  void aLoginIsHashedUnderAKeyThatLastsAsLongAsTheState() throws Exception {
    setup.agents(Privacy.Agents.ID).state(folder);
    String shown = shown(true);
    byte[] guess =
        MessageDigest.getInstance("SHA-256").digest(LOGIN.getBytes(StandardCharsets.UTF_8));
    assertThat(shown).matches("[0-9a-f]{16}").isNotEqualTo(HexFormat.of().formatHex(guess, 0, 8));
    assertThat(shown(true)).isEqualTo(shown);
    assertThat(shown(false)).as("once, which writes nothing").isEqualTo(shown);
    Path file = folder.resolve("state.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.writeString(file, "damaged");
    String next = shown(true);
    assertThat(next).isNotEqualTo(shown);
    assertThat(shown(true)).isEqualTo(next);
  }

  @Test
  void withoutAStateItLastsAsLongAsTheProcess() {
    setup.agents(Privacy.Agents.ID);
    AgentKeys keys = new AgentKeys(true);
    assertThat(keys.of(setup.config())).isEqualTo(keys.of(setup.config()));
    assertThat(shown(true)).isNotEqualTo(shown(true));
  }

  @Test
  void numbersStayAndAConfiguredKeyHoldsForLogins() {
    setup.agents(Privacy.Agents.ID);
    assertThat(new AgentKeys(true).of(setup.config()).shownId("4711")).contains("4711");
    setup.privacy = new Privacy(Privacy.Agents.ID, Optional.of(new Secret("0123456789abcdef")));
    String shown = shown(true);
    assertThat(shown(true)).isEqualTo(shown);
    setup.privacy =
        new Privacy(Privacy.Agents.PSEUDONYM, Optional.of(new Secret("0123456789abcdef")));
    assertThat(shown(true)).isEqualTo(shown);
    setup.privacy =
        new Privacy(Privacy.Agents.PSEUDONYM, Optional.of(new Secret("0123456789abcdeX")));
    assertThat(shown(true)).isNotEqualTo(shown);
  }

  @Test
  void aShortKeyIsSlowToGuess() {
    byte[] key = "pepper".getBytes(StandardCharsets.UTF_8);
    setup.privacy = new Privacy(Privacy.Agents.PSEUDONYM, Optional.of(new Secret("pepper")));
    AgentKeys keys = new AgentKeys(true);
    AgentPrivacy privacy = keys.of(setup.config());
    assertThat(privacy.identity()).isNotEqualTo("pseudonym " + new Pseudonyms(key).fingerprint());
    assertThat(privacy.shownId(LOGIN)).isNotEqualTo(Optional.of(new Pseudonyms(key).of(LOGIN)));
    assertThat(keys.of(setup.config())).isEqualTo(privacy);
  }

  @Test
  void aLongKeyIsTakenAsItIs() {
    String key = "0123456789abcdef0123456789abcdef";
    setup.privacy = new Privacy(Privacy.Agents.PSEUDONYM, Optional.of(new Secret(key)));
    assertThat(shown(true))
        .isEqualTo(new Pseudonyms(key.getBytes(StandardCharsets.UTF_8)).of(LOGIN));
  }

  @Test
  void aStateOfAnUnkeyedHashGoesOnForNumbersAlone() {
    setup.agents(Privacy.Agents.ID);
    String next = new AgentKeys(true).of(setup.config()).identity();
    assertThat(AgentPrivacy.sameUnder(agent("4711"), "id", next)).isTrue();
    assertThat(AgentPrivacy.sameUnder(agent("87428ff5c7d2de6e"), "id", next)).isFalse();
  }

  private static Key agent(String id) {
    return Key.of(Entity.AGENT, id);
  }

  private String shown(boolean keeps) {
    return new AgentKeys(keeps).of(setup.config()).shownId(LOGIN).orElseThrow();
  }
}
