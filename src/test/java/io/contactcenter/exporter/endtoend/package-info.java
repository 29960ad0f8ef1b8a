/** The packaged jar as a user runs it: processes, ports, signals, files, and programs of others. */
@NullMarked
package io.contactcenter.exporter.endtoend;

import org.jspecify.annotations.NullMarked;
