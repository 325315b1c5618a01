@NullMarked
package dev.cartwright.template;

import org.jspecify.annotations.NullMarked;
