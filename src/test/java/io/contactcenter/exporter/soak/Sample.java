package io.contactcenter.exporter.soak;

/**
 * The process at a quiet moment.
 *
 * @param heap bytes of live objects after a full collection
 * @param rss resident kilobytes
 * @param state bytes of the state file
 */
record Sample(long pid, long heap, long rss, int threads, int descriptors, long state) {}
