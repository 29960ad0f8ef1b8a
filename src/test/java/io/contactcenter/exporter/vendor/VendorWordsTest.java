package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .isEqualTo("bad token <redacted>");
    assertThat(
            words("Access token expired: eyJhbGciOiJSUzI1NiJ9.yyyyyyyyy.zzzzzzzzzzzzzzzzzz").text())
        .isEqualTo("Access token expired: <redacted>");
    assertThat(words("x".repeat(196) + " hunter2").text()).doesNotContain("hun");
  }

  private static VendorWords words(String body) {
    return VendorWords.of(
        body.getBytes(StandardCharsets.UTF_8), List.of(new Secret("hunter2"), new Secret("")));
  }
}
