/** Whether a new version may have customers: CodeDeploy asks before it sends it the first of them. */
@NullMarked
package dev.cartwright.delivery;

import org.jspecify.annotations.NullMarked;
