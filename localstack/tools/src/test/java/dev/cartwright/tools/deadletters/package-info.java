@NullMarked
package dev.cartwright.tools.deadletters;

import org.jspecify.annotations.NullMarked;
