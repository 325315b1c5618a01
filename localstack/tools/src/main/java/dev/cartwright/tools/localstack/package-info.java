/** The shop on LocalStack: packages and deploys the templates through CloudFormation, and accesses the deployed stage. */
@NullMarked
package dev.cartwright.tools.localstack;

import org.jspecify.annotations.NullMarked;
