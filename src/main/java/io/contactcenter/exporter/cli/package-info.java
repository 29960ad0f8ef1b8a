/** Commands, options and exit codes; puts the rooms together. Depends on everything. */
@NullMarked
package io.contactcenter.exporter.cli;

import org.jspecify.annotations.NullMarked;
