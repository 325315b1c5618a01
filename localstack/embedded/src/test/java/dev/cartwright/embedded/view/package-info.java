@NullMarked
package dev.cartwright.embedded.view;

import org.jspecify.annotations.NullMarked;
