package io.contactcenter.exporter.boards;

/**
 * Colours that colour-blind people tell apart (Okabe and Ito, Color Universal Design), light enough
 * for the dark theme and dark enough for the light one.
 */
enum Color {
  GOOD("#3A8FD0"),
  BAD("#D55E00"),
  BLUE("#3A8FD0"),
  ORANGE("#E69F00"),
  GREEN("#009E73"),
  RED("#D55E00"),
  PURPLE("#CC79A7"),
  GREY("#8E8E8E"),
  /** Whatever is legible on the background. */
  TEXT("text");

  private final String hex;

  Color(String hex) {
    this.hex = hex;
  }

  String hex() {
    return hex;
  }
}
