package io.contactcenter.exporter.exposition;

/**
 * Joins checksums: that of two texts one after the other is made of the checksum of each and the
 * length of the second. Arithmetic on polynomials modulo that of CRC-32, bit-reflected, as in
 * zlib's {@code crc32_combine}.
 */
final class Crc32 {
  private static final int POLYNOMIAL = 0xedb88320;
  private static final int ONE = 1 << 31;
  private static final int[] SQUARINGS_OF_X = squaringsOfX();

  private Crc32() {}

  /** The CRC-32 of the whole; {@code secondLength} is in bytes. */
  static int combine(int first, int second, long secondLength) {
    return multiply(xToThe(secondLength, 3), first) ^ second;
  }

  /** x to the power of {@code n} times 2 to the power of {@code log2}. */
  private static int xToThe(long n, int log2) {
    int power = ONE;
    int k = log2;
    for (long rest = n; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        power = multiply(SQUARINGS_OF_X[k & 31], power);
      }
      k++;
    }
    return power;
  }

  private static int multiply(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) != 0 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
    }
    return product;
  }

  private static int[] squaringsOfX() {
    int[] squarings = new int[32];
    int power = 1 << 30;
    for (int i = 0; i < squarings.length; i++) {
      squarings[i] = power;
      power = multiply(power, power);
    }
    return squarings;
  }
}
