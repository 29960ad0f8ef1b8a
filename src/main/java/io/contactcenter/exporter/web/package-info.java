/**
 * HTTP: metrics, status page, health and reload. Depends on exposition, snapshot and on what it is
 * handed.
 */
@NullMarked
package io.contactcenter.exporter.web;

import org.jspecify.annotations.NullMarked;
