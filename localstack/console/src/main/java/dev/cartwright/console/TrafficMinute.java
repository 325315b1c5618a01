package dev.cartwright.console;

/**
 * The last minute in figures.
 *
 * @param requests a second
 * @param messages a second
 * @param medianMs of the seconds with requests, by their number; 0 without any
 * @param p95Ms the highest of these seconds
 */
public record TrafficMinute(String requests, String messages, long errors, long medianMs, long p95Ms) {}
