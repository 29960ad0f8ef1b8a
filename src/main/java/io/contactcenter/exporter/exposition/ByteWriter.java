package io.contactcenter.exporter.exposition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/** Writes names, labels and numbers as bytes; a sample costs no object. Used by one thread. */
final class ByteWriter {
  /** Takes what was written, a buffer at a time; the array is reused after the call. */
  interface Sink {
    void take(byte[] bytes, int offset, int length);
  }

  private static final int CAPACITY = 64 * 1024;
  private static final int LONGEST_NUMBER = 32;
  private static final long MICROS_PER_SECOND = 1_000_000;
  // Up to 15 digits a count and a power of ten are exact doubles, and so their quotient is the
  // double nearest to the decimal.
  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  // The digits of 00 to 99: two of them for each division.
  private static final byte[] PAIRS = pairs();

  private final byte[] buffer = new byte[CAPACITY];
  private final Sink sink;
  private int size;

  ByteWriter(Sink sink) {
    this.sink = sink;
  }

  void bytes(byte[] bytes) {
    bytes(bytes, 0, bytes.length);
  }

  void bytes(byte[] bytes, int offset, int length) {
    if (length > CAPACITY - size) {
      flush();
    }
    if (length > CAPACITY) {
      sink.take(bytes, offset, length);
      return;
    }
    System.arraycopy(bytes, offset, buffer, size, length);
    size += length;
  }

  /** The name, the labels and a space: what a sample has before its value. */
  void series(byte[] name, byte[] labels) {
    int length = name.length + labels.length + 1;
    if (length + LONGEST_NUMBER > CAPACITY - size) {
      flush();
      if (length > CAPACITY) {
        bytes(name);
        bytes(labels);
        octet(' ');
        return;
      }
    }
    System.arraycopy(name, 0, buffer, size, name.length);
    System.arraycopy(labels, 0, buffer, size + name.length, labels.length);
    buffer[size + length - 1] = ' ';
    size += length;
  }

  void octet(char ascii) {
    reserve(1);
    buffer[size++] = (byte) ascii;
  }

  /** Slower than the rest: for what is written once per family. */
  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void integer(long value) {
    reserve(LONGEST_NUMBER);
    long positive = value;
    if (value < 0) {
      buffer[size++] = '-';
      positive = -value;
    }
    digits(positive, 1);
  }

  /** Whole microseconds as seconds, exactly: {@code 1.5}, {@code 12}, {@code 0.000001}. */
  void seconds(long micros) {
    reserve(LONGEST_NUMBER);
    long positive = micros;
    if (micros < 0) {
      buffer[size++] = '-';
      positive = -micros;
    }
    long whole = positive / MICROS_PER_SECOND;
    digits(whole, 1);
    micros((int) (positive - whole * MICROS_PER_SECOND));
  }

  /** The shortest decimal that reads back as {@code value}, which is finite. */
  void ratio(double value) {
    reserve(LONGEST_NUMBER);
    if (value >= 0 && value <= 1) {
      for (int places = 0; places < POWERS_OF_TEN.length; places++) {
        long scaled = Math.round(value * POWERS_OF_TEN[places]);
        if (scaled / POWERS_OF_TEN[places] == value) {
          long one = (long) POWERS_OF_TEN[places];
          digits(scaled / one, 1);
          fraction(scaled % one, places);
          return;
        }
      }
    }
    text(shortest(value));
  }

  void flush() {
    if (size > 0) {
      sink.take(buffer, 0, size);
      size = 0;
    }
  }

  // Double.toString is not always the shortest before Java 19.
  private static String shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    // Between 0.1 and 1 everything up to 15 digits has been tried.
    for (int precision = value >= 0.1 && value <= 1 ? 16 : 1; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision));
      if (rounded.doubleValue() == value) {
        return rounded.toString();
      }
    }
    return exact.round(new MathContext(17)).toString();
  }

  private void fraction(long value, int places) {
    if (value == 0) {
      return;
    }
    long digits = value;
    int count = places;
    while (digits % 10 == 0) {
      digits /= 10;
      count--;
    }
    buffer[size++] = '.';
    digits(digits, count);
  }

  // All six digits, then back over the zeros at the end: none waits for another.
  private void micros(int value) {
    if (value == 0) {
      return;
    }
    buffer[size] = '.';
    pair(value / 10_000, size + 1);
    pair(value / 100 % 100, size + 3);
    pair(value % 100, size + 5);
    size += 7;
    while (buffer[size - 1] == '0') {
      size--;
    }
  }

  private void digits(long value, int atLeast) {
    int count = Math.max(atLeast, digitsOf(value));
    int at = size + count;
    size = at;
    long rest = value;
    while (rest >= 100) {
      long hundreds = rest / 100;
      at -= 2;
      pair((int) (rest - hundreds * 100), at);
      rest = hundreds;
    }
    if (rest >= 10) {
      at -= 2;
      pair((int) rest, at);
    } else {
      buffer[--at] = (byte) ('0' + rest);
    }
    while (at > size - count) {
      buffer[--at] = '0';
    }
  }

  /** How many digits a number from 0 up has. */
  private static int digitsOf(long value) {
    int count = 1;
    for (long bound = 10; count < 19 && value >= bound; bound *= 10) {
      count++;
    }
    return count;
  }

  private void pair(int value, int at) {
    buffer[at] = PAIRS[2 * value];
    buffer[at + 1] = PAIRS[2 * value + 1];
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  private void reserve(int bytes) {
    if (bytes > CAPACITY - size) {
      flush();
    }
  }
}
