/** The shop on LocalStack: the templates packed and deployed through CloudFormation, and the way into what then runs. */
@NullMarked
package dev.cartwright.tools.localstack;

import org.jspecify.annotations.NullMarked;
