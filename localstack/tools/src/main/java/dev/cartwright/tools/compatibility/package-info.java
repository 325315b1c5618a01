/** Whether old and new of the shop can run beside one another: its contracts now and at the last release. */
@NullMarked
package dev.cartwright.tools.compatibility;

import org.jspecify.annotations.NullMarked;
