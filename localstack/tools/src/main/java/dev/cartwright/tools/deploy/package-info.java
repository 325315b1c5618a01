/** Deploys the templates to LocalStack or AWS. */
@NullMarked
package dev.cartwright.tools.deploy;

import org.jspecify.annotations.NullMarked;
