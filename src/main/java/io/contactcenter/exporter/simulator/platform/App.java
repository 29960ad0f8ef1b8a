package io.contactcenter.exporter.simulator.platform;

/**
 * An application that may log in, and the user who lets it.
 *
 * @param jwt the user's credential
 * @param scope the application's permissions, in words of the platform with spaces between
 */
public record App(String clientId, String clientSecret, String jwt, String scope) {}
