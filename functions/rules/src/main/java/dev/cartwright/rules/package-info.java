/** What holds for the code, the templates and the contracts of every capability; all of it is among this module's tests. */
@NullMarked
package dev.cartwright.rules;

import org.jspecify.annotations.NullMarked;
