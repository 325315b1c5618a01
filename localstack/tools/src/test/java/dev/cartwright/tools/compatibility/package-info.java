/** Tests of the comparison with planted breaking changes. */
@NullMarked
package dev.cartwright.tools.compatibility;

import org.jspecify.annotations.NullMarked;
