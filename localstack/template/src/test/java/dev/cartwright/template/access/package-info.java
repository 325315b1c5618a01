@NullMarked
package dev.cartwright.template.access;

import org.jspecify.annotations.NullMarked;
