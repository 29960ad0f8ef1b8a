package io.contactcenter.exporter.simulator.ringcx;

import java.util.Optional;

/**
 * A row of interaction-metadata as the vendor shows it at one time: one segment of a dialog, or the
 * dialog that had none.
 *
 * @param segment empty of the dialog that had none
 * @param index of the segment in its dialog
 * @param complete whether the vendor has found recording and transcript
 */
public record SeenSegment(
    Dialog dialog, Optional<Dialog.Segment> segment, int index, boolean complete) {
  /** The epoch second by which it is in a window or not. */
  public long at() {
    return segment.map(Dialog.Segment::to).orElse(dialog.end());
  }

  public boolean recorded() {
    return complete && dialog.recorded();
  }

  public boolean transcribed() {
    return complete && dialog.transcribed();
  }
}
