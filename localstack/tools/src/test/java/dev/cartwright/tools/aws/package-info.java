@NullMarked
package dev.cartwright.tools.aws;

import org.jspecify.annotations.NullMarked;
