/** The base of all other packages of kit: JSON, invocations and their work, log lines, metrics, settings. */
@NullMarked
package dev.cartwright.kit.core;

import org.jspecify.annotations.NullMarked;
