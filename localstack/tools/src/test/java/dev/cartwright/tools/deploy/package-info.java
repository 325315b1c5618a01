@NullMarked
package dev.cartwright.tools.deploy;

import org.jspecify.annotations.NullMarked;
