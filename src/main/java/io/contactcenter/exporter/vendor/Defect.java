package io.contactcenter.exporter.vendor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What it means that an answer could not be taken for a reason that nobody foresaw: the poll fails,
 * and with it nothing else. What was read of it is dropped, and its memory with it.
 */
public final class Defect {
  private static final Logger LOG = LoggerFactory.getLogger(Defect.class);

  private Defect() {}

  /** An answer needs more memory than there is. */
  public static VendorException outOfMemory(String subject) {
    return new VendorException(
        Failure.TOO_LARGE,
        subject
            + ": there is not enough memory for the answer; give the process a larger heap, or"
            + " lower limits.response_bytes");
  }

  /** An answer that is nested without an end. */
  public static VendorException tooDeep(String subject) {
    return new VendorException(
        Failure.MALFORMED, subject + ": the answer is nested too deep to be read");
  }

  /** An answer that nobody thought of. */
  public static VendorException of(String subject, RuntimeException e) {
    // Its message may repeat what the vendor said of people.
    StringBuilder where = new StringBuilder(e.getClass().getName());
    for (StackTraceElement element : e.getStackTrace()) {
      where.append("\n\tat ").append(element);
    }
    LOG.error("{}: the answer cannot be read for a defect of this program: {}", subject, where);
    return new VendorException(
        Failure.MALFORMED,
        subject
            + ": the answer cannot be read for a defect of this program ("
            + e.getClass().getSimpleName()
            + "); please report it with the lines of the log");
  }
}
