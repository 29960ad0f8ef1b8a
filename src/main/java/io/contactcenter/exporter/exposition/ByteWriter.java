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
    digits(positive / MICROS_PER_SECOND, 1);
    fraction(positive % MICROS_PER_SECOND, 6);
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

  private void digits(long value, int atLeast) {
    int count = atLeast;
    for (long rest = value / (long) POWERS_OF_TEN[atLeast]; rest > 0; rest /= 10) {
      count++;
    }
    long rest = value;
    for (int i = size + count - 1; i >= size; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += count;
  }

  private void reserve(int bytes) {
    if (bytes > CAPACITY - size) {
      flush();
    }
  }
}
