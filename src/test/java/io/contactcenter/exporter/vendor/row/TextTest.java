package io.contactcenter.exporter.vendor.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\u0001", "a\u0002b", "a\u0085b", "\ud83d", "a\ude00b", "\ude00\ud83d"})
  void anIdThatNoLabelCanShowIsNone(String id) {
    assertThat(Text.id(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5686", "a \"b\" \\ c", "a\nb\tc", "Zürich 東京 \ud83d\ude00", "\ufffd"})
  void anyOtherIsItself(String id) {
    assertThat(Text.id(id)).isEqualTo(id);
    assertThat(Text.name(id, "7")).isEqualTo(id);
  }

  @Test
  void namesThatLookAlikeAreAlike() {
    assertThat(Text.name("a\u0001b", "7"))
        .isEqualTo("a\ufffdb")
        .isEqualTo(Text.name("a\ud83db", ""));
  }

  @Test
  void namesAreCutAndLongIdsAreNone() {
    String faces = "\ud83d\ude00".repeat(300);
    assertThat(Text.name(faces, "7")).isEqualTo("\ud83d\ude00".repeat(200));
    assertThat(Text.id(faces)).isEmpty();
    assertThat(Text.id("x".repeat(200))).hasSize(200);
  }
}
