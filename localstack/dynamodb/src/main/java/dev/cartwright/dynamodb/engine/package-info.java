/** The database: its tables under one lock for writers, commits, faults, and what runs by the clock. */
@NullMarked
package dev.cartwright.dynamodb.engine;

import org.jspecify.annotations.NullMarked;
