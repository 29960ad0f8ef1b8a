/**
 * YAML to typed records: every problem at once, each with line, key and remedy. Depends on interval
 * and servicelevel.
 */
@NullMarked
package io.contactcenter.exporter.config;

import org.jspecify.annotations.NullMarked;
