package io.contactcenter.exporter.polling;

import org.jspecify.annotations.Nullable;

/**
 * The trace of a defect for the log: where it is, and what kind, without messages. Libraries quote
 * in theirs what they could not read, which may be a name, a number of a caller or a token.
 */
final class Unsaid extends Throwable {
  private static final long serialVersionUID = 1;
  private static final int MOST_CAUSES = 5;

  private Unsaid(Throwable defect, int causes) {
    super(defect.getClass().getName(), cause(defect, causes), false, true);
    setStackTrace(defect.getStackTrace());
  }

  static Unsaid of(Throwable defect) {
    return new Unsaid(defect, MOST_CAUSES);
  }

  private static @Nullable Throwable cause(Throwable defect, int causes) {
    Throwable cause = defect.getCause();
    return cause == null || causes == 0 ? null : new Unsaid(cause, causes - 1);
  }
}
