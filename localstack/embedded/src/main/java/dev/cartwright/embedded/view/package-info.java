/** What a running stack shows and does: the console's only way to it, and the JSON under {@code /_stack/}. */
@NullMarked
package dev.cartwright.embedded.view;

import org.jspecify.annotations.NullMarked;
