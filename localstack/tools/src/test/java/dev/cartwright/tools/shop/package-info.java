@NullMarked
package dev.cartwright.tools.shop;

import org.jspecify.annotations.NullMarked;
