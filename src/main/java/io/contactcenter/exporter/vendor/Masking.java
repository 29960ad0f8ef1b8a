package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Leaves credentials out of what a vendor says, in the forms that requests and answers have. */
final class Masking {
  static final String MASK = "<redacted>";

  // Of something short, a part in Base64 could be a part of any word.
  private static final int SHORTEST_PART = 8;

  private final List<String> forms;

  private Masking(List<String> forms) {
    this.forms = forms;
  }

  static Masking of(List<Secret> secrets) {
    Set<String> forms = new LinkedHashSet<>();
    secrets.forEach(secret -> addForms(secret.value(), forms));
    forms.remove("");
    List<String> longestFirst = new ArrayList<>(forms);
    longestFirst.sort((a, b) -> b.length() - a.length());
    return new Masking(longestFirst);
  }

  private static void addForms(String secret, Set<String> forms) {
    forms.add(secret);
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    for (String encoded : List.of(form, form.replace("+", "%20"))) {
      forms.add(encoded);
      // RFC 3986, 2.1: both cases of the digits mean the same.
      forms.add(lowerEscapes(encoded));
    }
    String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
    forms.add(json);
    forms.add(json.replace("/", "\\/"));
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        // Characters that hold bits of what stands before or after it are not its own.
        int begin = (before * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        if (end - begin >= SHORTEST_PART) {
          forms.add(encoded.substring(begin, end));
        }
      }
    }
  }

  private static String lowerEscapes(String form) {
    StringBuilder lower = new StringBuilder(form);
    for (int i = form.indexOf('%'); i >= 0; i = form.indexOf('%', i + 1)) {
      lower.setCharAt(i + 1, Character.toLowerCase(form.charAt(i + 1)));
      lower.setCharAt(i + 2, Character.toLowerCase(form.charAt(i + 2)));
    }
    return lower.toString();
  }

  /**
   * How many characters of a text have to be read to find all that begins in the first {@code n}.
   */
  int reach(int n) {
    return n + (forms.isEmpty() ? 0 : forms.get(0).length());
  }

  /** The first {@code n} characters of {@code text}, without what begins there and is a secret. */
  String first(int n, String text) {
    StringBuilder masked = new StringBuilder();
    int i = 0;
    while (i < Math.min(n, text.length())) {
      int length = secretAt(text, i);
      if (length > 0) {
        masked.append(MASK);
        i += length;
      } else {
        masked.append(text.charAt(i++));
      }
    }
    return masked.toString();
  }

  /** All of {@code text}, without secrets. */
  String in(String text) {
    return first(text.length(), text);
  }

  private int secretAt(String text, int at) {
    for (String form : forms) {
      if (text.startsWith(form, at)) {
        return form.length();
      }
    }
    return 0;
  }
}
