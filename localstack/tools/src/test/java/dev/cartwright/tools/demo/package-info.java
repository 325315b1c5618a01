@NullMarked
package dev.cartwright.tools.demo;

import org.jspecify.annotations.NullMarked;
