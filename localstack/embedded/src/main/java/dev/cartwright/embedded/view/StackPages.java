package dev.cartwright.embedded.view;

import com.sun.net.httpserver.HttpHandler;

/** Pages of the stack, found by {@link java.util.ServiceLoader}; the stack runs without any. */
public interface StackPages {

    /** The first segment of their paths: {@code /_console}. */
    String path();

    HttpHandler open(StackView view, StackActions actions);
}
