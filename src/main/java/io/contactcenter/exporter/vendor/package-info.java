/**
 * What every vendor needs and the narrow interface each implements: HTTP, tokens, budget, back-off.
 * Depends on report, metric, interval and config.
 */
@NullMarked
package io.contactcenter.exporter.vendor;

import org.jspecify.annotations.NullMarked;
