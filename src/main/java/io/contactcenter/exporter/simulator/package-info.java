/**
 * The fake vendors and the contact-center day behind them: real HTTP, nothing shared with the
 * clients. Depends on no other room.
 */
@NullMarked
package io.contactcenter.exporter.simulator;

import org.jspecify.annotations.NullMarked;
