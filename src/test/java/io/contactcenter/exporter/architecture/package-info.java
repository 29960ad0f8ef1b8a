/** What docs/architecture.md says of rooms, arrows, folders and time, held against the code. */
@NullMarked
package io.contactcenter.exporter.architecture;

import org.jspecify.annotations.NullMarked;
