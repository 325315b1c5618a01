/** CloudFormation and SAM templates, read and resolved. */
@NullMarked
package dev.cartwright.template;

import org.jspecify.annotations.NullMarked;
