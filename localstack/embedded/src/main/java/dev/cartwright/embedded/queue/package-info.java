/** SQS: ElasticMQ in this process, its actors called directly where a message is on its way to a function. */
@NullMarked
package dev.cartwright.embedded.queue;

import org.jspecify.annotations.NullMarked;
