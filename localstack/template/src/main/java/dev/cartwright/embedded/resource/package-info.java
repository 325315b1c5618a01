/** What a resource declares, read with types; what is not supported is refused by the resource's label. */
@NullMarked
package dev.cartwright.embedded.resource;

import org.jspecify.annotations.NullMarked;
