/**
 * The dashboards of {@code grafana/dashboards}, as code: each board is a class that says what is
 * asked and where it stands. {@code mvn test -Dtest=BoardsTest -Dupdate=true} writes the JSON anew.
 */
@NullMarked
package io.contactcenter.exporter.boards;

import org.jspecify.annotations.NullMarked;
