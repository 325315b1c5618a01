package dev.cartwright.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** A command that prepares the application before it is used; its failure is reported and stops nothing. */
final class StartupCommand {

    /** The exit code of a command that was stopped by Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private final Path command;
    private final boolean isNew;
    private final PrintStream err;
    private volatile boolean stopping;

    /** @param isNew whether the application's tables and queues are empty */
    StartupCommand(Path command, boolean isNew, PrintStream err) {
        this.command = command;
        this.isNew = isNew;
        this.err = err;
    }

    /** Does not return if Ctrl-C stopped the command, because the terminal sends it to the stack as well. */
    void run(EmbeddedStack stack) throws IOException {
        var builder = new ProcessBuilder(command.toString()).inheritIO();
        builder.environment().put("STACK_URL", stack.url());
        builder.environment().put("STACK_ADMIN_TOKEN", stack.token("admin-1", "admin"));
        builder.environment().put("STACK_NEW", Boolean.toString(isNew));
        Process process = builder.start();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop-then").unstarted(() -> stop(process)));
        int exit = exitOf(process);
        if (exit == INTERRUPTED || stopping) {
            System.exit(INTERRUPTED);
        }
        if (exit != 0) {
            err.println("up: " + command + " ended with " + exit + "; the stack goes on");
        }
    }

    private void stop(Process process) {
        stopping = true;
        process.destroy();
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroy();
            return INTERRUPTED;
        }
    }

    @Override
    public String toString() {
        return command.toString();
    }
}
