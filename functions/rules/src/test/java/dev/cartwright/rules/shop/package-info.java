/** What the rules look at: the capabilities with their templates, wirings, definitions and contracts. */
@NullMarked
package dev.cartwright.rules.shop;

import org.jspecify.annotations.NullMarked;
