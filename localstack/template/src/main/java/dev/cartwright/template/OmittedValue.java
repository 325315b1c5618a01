package dev.cartwright.template;

/** Values that are removed from maps and lists. */
enum OmittedValue {
    /** YAML's null. */
    NULL,
    /** {@code AWS::NoValue}: the property is left out. */
    NO_VALUE
}
