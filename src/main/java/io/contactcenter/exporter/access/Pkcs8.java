package io.contactcenter.exporter.access;

import io.contactcenter.exporter.access.UnusableException.Part;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Puts keys of the older forms, which openssl still writes, into the one that Java reads: RFC 5208
 * around RFC 8017 (A.1.2) or RFC 5915.
 */
final class Pkcs8 {
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int OBJECT_ID = 0x06;
  private static final int PARAMETERS = 0xa0;
  private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
  private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
  private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

  private Pkcs8() {}

  static byte[] ofRsa(byte[] rsaPrivateKey) {
    return wrapped(tagged(SEQUENCE, RSA), rsaPrivateKey);
  }

  /** The curve stands inside of the key, and is wanted outside of it. */
  static byte[] ofEc(byte[] ecPrivateKey) throws UnusableException {
    ByteBuffer key = ByteBuffer.wrap(ecPrivateKey);
    try {
      open(key);
      while (key.hasRemaining()) {
        int tag = key.get() & 0xff;
        byte[] value = new byte[length(key)];
        key.get(value);
        if (tag == PARAMETERS && value.length > 0 && value[0] == OBJECT_ID) {
          return wrapped(tagged(SEQUENCE, EC, value), ecPrivateKey);
        }
      }
    } catch (RuntimeException e) {
      // Cut off, or no DER at all.
    }
    throw new UnusableException(
        Part.KEY,
        "is damaged, or an EC key without the name of its curve",
        "convert it: openssl pkcs8 -topk8 -nocrypt");
  }

  private static void open(ByteBuffer der) {
    der.get();
    length(der);
  }

  private static byte[] wrapped(byte[] algorithm, byte[] key) {
    return tagged(SEQUENCE, VERSION_0, algorithm, tagged(OCTETS, key));
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream inside = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      inside.writeBytes(part);
    }
    int length = inside.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (length < 0x80) {
      out.write(length);
    } else if (length < 0x100) {
      out.writeBytes(new byte[] {(byte) 0x81, (byte) length});
    } else {
      out.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length});
    }
    out.writeBytes(inside.toByteArray());
    return out.toByteArray();
  }

  private static int length(ByteBuffer der) {
    int first = der.get() & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7f); i++) {
      length = length << 8 | (der.get() & 0xff);
    }
    return length;
  }
}
