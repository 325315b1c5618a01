package dev.cartwright.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tests that need a {@link Screen}; they are reported as skipped where no browser is installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.cartwright.console.Screen#isInstalled",
        disabledReason = "no chromium on the PATH: apt-get install chromium")
public @interface InTheBrowser {}
