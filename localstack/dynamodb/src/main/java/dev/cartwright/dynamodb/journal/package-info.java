/** A database's folder: one file to which every change is appended, written anew when most of it is history. */
@NullMarked
package dev.cartwright.dynamodb.journal;

import org.jspecify.annotations.NullMarked;
