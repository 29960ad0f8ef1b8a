package io.contactcenter.exporter.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.access.Passwords.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  // Made by glibc's crypt.
  private static final String SLOW = "$2y$12$abcdefghijklmnopqrstuuvhqlfa3SToYAWnpQD0wYcoxAD7y2cEy";
  private static final Map<String, String> USERS = Map.of("slow", SLOW);

  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @CsvSource({
    "change-me, $2y$10$abcdefghijklmnopqrstuuLL/yj83dfjz.vJ1Q40f2H5zyNqFutFS",
    "geheim-ü, $2y$04$abcdefghijklmnopqrstuujCv.xLBuV5x5MfsGp57fvNEli1poPvW",
    // Written by Go.
    "fakepassword, $2y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi"
  })
  void knowsTheHashesOfOtherPrograms(String password, String hash) {
    Map<String, String> users = Map.of("user", hash);
    assertThat(check(users, "user", password)).isEqualTo(Verdict.RIGHT);
    assertThat(check(users, "user", password + "x")).isEqualTo(Verdict.WRONG);
    assertThat(check(users, "user", "")).isEqualTo(Verdict.WRONG);
    assertThat(check(users, "other", password)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void takesLongPasswords() {
    String hash = "$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i";
    assertThat(check(Map.of("user", hash), "user", "x".repeat(100))).isEqualTo(Verdict.RIGHT);
  }

  @Test
  void computesARightPasswordOnceAndAWrongOneEachTime() {
    Duration once = time(() -> assertThat(check(USERS, "slow", "slow")).isEqualTo(Verdict.RIGHT));
    Duration again =
        time(
            () -> {
              for (int i = 0; i < 100; i++) {
                assertThat(check(USERS, "slow", "slow")).isEqualTo(Verdict.RIGHT);
              }
            });
    assertThat(again).isLessThan(once.multipliedBy(20));
    Duration unknown = time(() -> check(USERS, "nobody", "slow"));
    assertThat(unknown).isGreaterThan(once.dividedBy(5));
  }

  @Test
  void aPasswordIsForgottenWithItsHash() {
    assertThat(check(USERS, "slow", "slow")).isEqualTo(Verdict.RIGHT);
    Map<String, String> changed =
        Map.of("slow", "$2y$04$abcdefghijklmnopqrstuujCv.xLBuV5x5MfsGp57fvNEli1poPvW");
    assertThat(check(changed, "slow", "slow")).isEqualTo(Verdict.WRONG);
    assertThat(check(changed, "slow", "geheim-ü")).isEqualTo(Verdict.RIGHT);
    assertThat(check(Map.of("other", SLOW), "slow", "slow")).isEqualTo(Verdict.WRONG);
  }

  @Test
  void guessesOfOneAddressKeepOthersOutOfNothing() throws Exception {
    assertThat(passwords.check(USERS, "slow", "slow", "scraper")).isEqualTo(Verdict.RIGHT);
    ExecutorService guessers = Executors.newFixedThreadPool(8);
    try {
      List<Future<Verdict>> guesses = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String guess = "guess" + i;
        guesses.add(guessers.submit(() -> passwords.check(USERS, "slow", guess, "stranger")));
      }
      assertThat(passwords.check(USERS, "slow", "slow", "scraper")).isEqualTo(Verdict.RIGHT);
      List<Verdict> verdicts = new ArrayList<>();
      for (Future<Verdict> guess : guesses) {
        verdicts.add(guess.get());
      }
      assertThat(verdicts).contains(Verdict.WRONG, Verdict.BUSY).doesNotContain(Verdict.RIGHT);
    } finally {
      guessers.shutdownNow();
    }
    // Whoever was busy may try again.
    assertThat(passwords.check(USERS, "slow", "slowly", "stranger")).isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "change-me",
        "$2y$10$short",
        "$1$abc$def",
        "$2y$03$abcdefghijklmnopqrstuuLL/yj83dfjz.vJ1Q40f2H5zyNqFutFS",
        "$2y$32$abcdefghijklmnopqrstuuLL/yj83dfjz.vJ1Q40f2H5zyNqFutFS"
      })
  void whatIsNoHashHasNoCost(String text) {
    assertThat(Passwords.cost(text)).isEqualTo(-1);
  }

  private Verdict check(Map<String, String> users, String user, String password) {
    return passwords.check(users, user, password, "a");
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
