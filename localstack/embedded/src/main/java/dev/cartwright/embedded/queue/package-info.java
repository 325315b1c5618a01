/** SQS: ElasticMQ in this process; its actors are called directly for messages to functions. */
@NullMarked
package dev.cartwright.embedded.queue;

import org.jspecify.annotations.NullMarked;
