/** CloudFormation and SAM templates, read and resolved. */
@NullMarked
package dev.cartwright.embedded.template;

import org.jspecify.annotations.NullMarked;
