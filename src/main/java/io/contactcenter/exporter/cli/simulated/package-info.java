/**
 * The simulated vendors as the commands start them, each with the configuration of a source that
 * fits. Depends on the simulator only.
 */
@NullMarked
package io.contactcenter.exporter.cli.simulated;

import org.jspecify.annotations.NullMarked;
