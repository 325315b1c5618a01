package dev.cartwright.embedded.template;

/** Values that our maps and lists do not keep. */
enum Nothing {
    /** YAML's null. */
    NULL,
    /** {@code AWS::NoValue}: the property is left out. */
    NO_VALUE
}
