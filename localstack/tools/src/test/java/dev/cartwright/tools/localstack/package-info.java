@NullMarked
package dev.cartwright.tools.localstack;

import org.jspecify.annotations.NullMarked;
