/** The files around the code: what they say of metrics, commands and each other is true. */
@NullMarked
package io.contactcenter.exporter.packaging;

import org.jspecify.annotations.NullMarked;
