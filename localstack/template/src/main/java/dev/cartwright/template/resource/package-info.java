/** Typed access to the properties of a resource; unsupported ones are refused with the resource's label. */
@NullMarked
package dev.cartwright.template.resource;

import org.jspecify.annotations.NullMarked;
