/** AWS's SAM CLI: functions in containers of Lambda's own image. */
@NullMarked
package dev.cartwright.tools.sam;

import org.jspecify.annotations.NullMarked;
