package io.contactcenter.exporter.vendor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one answer that is not read row by row, and no more of them than any account has:
 * an answer within its size can hold millions of elements that are next to nothing each.
 */
public final class Items<T> {
  /** The most elements that are kept of an answer. */
  public static final int MOST = 200_000;

  private final String subject;
  private final List<T> all = new ArrayList<>();

  /**
   * No element yet.
   *
   * @param subject what was asked, and where
   */
  public Items(String subject) {
    this.subject = subject;
  }

  /** One more, unless it is nothing. */
  public void add(@Nullable T item) throws VendorException {
    if (item == null) {
      return;
    }
    if (all.size() == MOST) {
      throw new VendorException(
          Failure.TOO_LARGE, subject + ": answered with more than " + MOST + " elements");
    }
    all.add(item);
  }

  /** What there is. */
  public List<T> all() {
    return all;
  }
}
