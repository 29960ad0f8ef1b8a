/**
 * The fake vendors and the contact-center day behind them: real HTTP, nothing shared with the
 * clients. {@code day} is what happens, {@code fault} what goes wrong, {@code http} what all
 * vendors need, and each vendor has a package of its own; here is what all are told. Knows no other
 * room.
 */
@NullMarked
package io.contactcenter.exporter.simulator;

import org.jspecify.annotations.NullMarked;
