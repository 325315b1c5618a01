/** CodeDeploy and Lambda, by signed calls. */
@NullMarked
package dev.cartwright.delivery.adapter;

import org.jspecify.annotations.NullMarked;
