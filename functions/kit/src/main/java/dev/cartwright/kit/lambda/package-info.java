/** The Lambda handler: wiring, dispatch by the kind of event, AWS clients. */
@NullMarked
package dev.cartwright.kit.lambda;

import org.jspecify.annotations.NullMarked;
