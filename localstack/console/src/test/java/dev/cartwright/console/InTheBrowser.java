package dev.cartwright.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test, or all of a class, that needs a {@link Screen}; it is reported as skipped where no browser is installed. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.cartwright.console.Screen#isInstalled",
        disabledReason = "no chromium on the PATH: apt-get install chromium")
public @interface InTheBrowser {}
