/**
 * Who may ask for what is served: certificates, passwords, headers. Depends on no other room, and
 * knows neither HTTP nor files.
 */
@NullMarked
package io.contactcenter.exporter.access;

import org.jspecify.annotations.NullMarked;
