/** One command that brings the templates to an engine: LocalStack or AWS. */
@NullMarked
package dev.cartwright.tools.deploy;

import org.jspecify.annotations.NullMarked;
