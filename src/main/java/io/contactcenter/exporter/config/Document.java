package io.contactcenter.exporter.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * What all sections of one file share. Relative paths in it are relative to {@code folder}; files
 * of secrets are noted in {@code secretFiles} as they are read.
 */
record Document(
    Problems problems, Path folder, Map<String, String> environment, SecretFiles secretFiles) {}
