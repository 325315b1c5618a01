@NullMarked
package dev.cartwright.embedded.template;

import org.jspecify.annotations.NullMarked;
