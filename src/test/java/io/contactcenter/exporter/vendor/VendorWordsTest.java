package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonParser;
import io.contactcenter.exporter.config.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"details":"","generalMessage":"The supplied data is not valid","cause":""}|The supplied data is not valid
          {"generalMessage":"Bad","details":"worse","validationErrors":[{"attributeName":"endDate","message":"too late","value":"x"}]}|Bad; worse; endDate; too late
          {"errorCode":"access.denied.exception","generalMessage":"You do not have permission"}|access.denied.exception: You do not have permission
          {"errorCode":"CMN-301","message":"Rate","errors":[{"errorCode":"CMN-301","message":"Rate"}]}|CMN-301: Rate
          {"error":"invalid_grant","error_description":"Token expired","errors":[{"errorCode":"OAU-213","message":"Token expired"}]}|invalid_grant: Token expired
          {"error":"invalid_grant"}|invalid_grant
          JWT is expired.|JWT is expired.
          {"generalMessage":"cut off","details":"in the mi|cut off
          <html><body>502 Bad Gateway</body></html>|''
          {}|''
          """)
  void findsTheVendorsWords(String body, String text) {
    assertThat(words(body).text()).isEqualTo(text.replace("''", ""));
  }

  @Test
  void keepsThemOnOneShortLine() {
    assertThat(words("a\r\nb\u0000\tc\u2028d").text()).isEqualTo("a b c d");
    assertThat(words("word ".repeat(100)).text()).hasSize(200).endsWith("…");
  }

  @Test
  void doesNotRepeatSecretsOrWhatLooksLikeOne() {
    assertThat(words("no such client hunter2, sorry").text())
        .isEqualTo("no such client <redacted>, sorry");
    assertThat(words("bad token eyJhbGciOiJSUzI1NiIsInR5cCI6.eyJhdWQiOiJodHRwczovL3B.sig").text())
        .isEqualTo("bad token …");
    assertThat(
            words("Access token expired: eyJhbGciOiJSUzI1NiJ9.yyyyyyyyy.zzzzzzzzzzzzzzzzzz").text())
        .isEqualTo("Access token expired: …");
    assertThat(words("x".repeat(196) + " hunter2").text()).doesNotContain("hun");
  }

  @Test
  void masksSecretsInTheFormsOfRequestsAndAnswers() {
    Secret secret = new Secret("open \"sesame\"/for all");
    String basic =
        Base64.getEncoder()
            .encodeToString(("user:" + secret.value()).getBytes(StandardCharsets.UTF_8));
    for (String form :
        List.of(
            "open+%22sesame%22%2Ffor+all",
            "open%20%22sesame%22%2Ffor%20all",
            "open%20%22sesame%22%2ffor%20all",
            "open \\\"sesame\\\"/for all",
            "open \\\"sesame\\\"\\/for all",
            basic)) {
      assertThat(Masking.of(List.of(secret)).in("sent " + form + ", refused"))
          .as(form)
          .contains("<redacted>")
          .doesNotContain("sesame")
          .doesNotContain(basic.substring(10, basic.length() - 4));
    }
  }

  @Test
  void tellsNothingOfPersons() {
    assertThat(
            words("No such user: Erika Mustermann <erika@example.com>, +49 (170) 555-0123").text())
        .isEqualTo("No such user: … <…>, …");
    assertThat(words("Anna Schmidt is not an active agent of /agents/4711234/anna.schmidt").text())
        .isEqualTo("… is not an active agent of /agents/…/…");
    assertThat(words("user(some.user.acme.com) does not have access to pbxId(pbxName)").text())
        .isEqualTo("user(…) does not have access to pbxId(pbxName)");
    assertThat(words("caller 415 555 0123 in \"call back Mrs. O'Neill!\", agent%40acme.com").text())
        .doesNotContain("555", "Neill", "acme");
    assertThat(words("{\"error\":\"Anna Schmidt\",\"message\":\"Zoë agent@call.com\"}").text())
        .isEqualTo("…: …");
    assertThat(words("{\"code\":\"4915112345678\"}").text()).isEqualTo("…");
    assertThat(words("endDate 2026-11-22T10:15:00Z must be within 3 hours, HTTP 400").text())
        .isEqualTo("endDate 2026-11-22T10:15:00Z must be within 3 hours, HTTP 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x ", "+1-", "9", "(", "a@", "Ab", "2026-11-22", "…"})
  void takesTimeThatGrowsWithTheLengthAlone(String endless) {
    String message = endless.repeat(300_000 / endless.length()).strip();
    String body = "{\"message\":\"" + message + "\"}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 20; i++) {
            try (JsonParser parser = VendorJson.MAPPER.createParser(body)) {
              assertThat(VendorWords.of(parser, List.of(new Secret("hunter2"))).text())
                  .hasSizeLessThanOrEqualTo(200);
            }
          }
        });
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PublicWords.of(message));
  }

  private static VendorWords words(String body) {
    return VendorWords.of(
        body.getBytes(StandardCharsets.UTF_8), List.of(new Secret("hunter2"), new Secret("")));
  }
}
