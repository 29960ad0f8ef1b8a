package io.contactcenter.exporter.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads credentials. No problem that it reports holds one. */
final class Secrets {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  static final int LONGEST = 64 * 1024;

  private final Document document;
  private final Section section;

  Secrets(Document document, Section section) {
    this.document = document;
    this.section = section;
  }

  /** The credential, or a placeholder after a problem. */
  Secret require(String key) {
    if (!section.has(key) && !section.has(fileKey(key))) {
      section.error(key, "is missing", "add " + bothWays(key));
    }
    return find(key).orElse(new Secret(""));
  }

  /** The credential, or nothing if it is not given or not right. */
  Optional<Secret> find(String key) {
    if (section.has(key) && section.has(fileKey(key))) {
      section.error(fileKey(key), "is given beside " + key, "keep one of the two");
      return Optional.empty();
    }
    Optional<Secret> fromFile =
        section.file(fileKey(key)).flatMap(file -> read(key, () -> fromFile(key, file)));
    return fromFile.or(
        () -> section.find(key, text -> text).flatMap(text -> read(key, () -> value(key, text))));
  }

  private String fromFile(String key, Path file) throws BadValue {
    String secret = clean(content(file), "the file " + file);
    OpenFile.complaint(file)
        .ifPresent(
            what -> section.warn(fileKey(key), "the file " + file + " " + what, "chmod 600 it"));
    return secret;
  }

  private String value(String key, String text) throws BadValue {
    Matcher variable = VARIABLE.matcher(text);
    if (!variable.matches()) {
      if (text.contains("${")) {
        throw new BadValue(
            "holds a ${ that is not the whole of it", "write the value whole: " + bothWays(key));
      }
      section.warn(key, "the secret is written out in the configuration", "use " + bothWays(key));
      Problems problems = document.problems();
      OpenFile.complaint(problems.file())
          .ifPresent(what -> problems.warn(0, "", "holds secrets and " + what, "chmod 600 it"));
      return clean(text, "the value");
    }
    String name = variable.group(1);
    String value = document.environment().get(name);
    if (value == null) {
      throw new BadValue(
          "environment variable " + name + " is not set",
          "set it, or use " + fileKey(key) + ": path");
    }
    return clean(value, "environment variable " + name);
  }

  private String content(Path file) throws BadValue {
    String remedy = "name a file that this user can read";
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new BadValue("the file " + file + " is longer than 64 KiB", remedy);
      }
      document.secretFiles().read(file, bytes);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw new BadValue("there is no file " + file, remedy);
    } catch (CharacterCodingException e) {
      throw new BadValue("the file " + file + " is not UTF-8 text", remedy);
    } catch (IOException e) {
      throw new BadValue("the file " + file + " cannot be read", remedy);
    }
  }

  // Editors end a file with a line end; in the middle of a header it would be an attack.
  private static String clean(String text, String origin) throws BadValue {
    String secret = text.replaceFirst("[\\r\\n]+$", "");
    if (secret.isBlank()) {
      throw new BadValue(origin + " is empty", "put the secret there");
    }
    if (secret.chars().anyMatch(Character::isISOControl)) {
      throw new BadValue(
          origin + " holds several lines or control characters", "put only the secret there");
    }
    return secret;
  }

  private Optional<Secret> read(String key, Source source) {
    try {
      return Optional.of(new Secret(source.read()));
    } catch (BadValue e) {
      section.error(section.has(key) ? key : fileKey(key), e.what(), e.remedy());
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Source {
    String read() throws BadValue;
  }

  private static String fileKey(String key) {
    return key + "_file";
  }

  private static String bothWays(String key) {
    return key + ": \"${VARIABLE}\" or " + fileKey(key) + ": path";
  }
}
