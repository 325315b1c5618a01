package dev.cartwright.tools.deploy;

/** How new versions get traffic; the values of the templates' parameter. */
enum Rollout {
    /** A tenth for five minutes, and back on an alarm. */
    Canary,
    /** All at once, whatever alarm fires: for a fix of what makes it fire. */
    AllAtOnce
}
