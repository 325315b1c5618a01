package dev.cartwright.embedded.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks for new code of functions, and retires the processes that run old code. */
final class CodeWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CodeWatch.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Map<Path, List<FunctionPool>> pools;
    private final Predicate<Path> takesNew;
    private final Consumer<FunctionPool> reloaded;
    private final Thread thread;

    private CodeWatch(Map<Path, List<FunctionPool>> pools, Predicate<Path> takesNew, Consumer<FunctionPool> reloaded) {
        this.pools = pools;
        this.takesNew = takesNew;
        this.reloaded = reloaded;
        this.thread = Thread.ofVirtual().name("code of functions").unstarted(this::run);
    }

    /** @param pools by their code; several functions may share one file */
    static CodeWatch start(
            Map<Path, List<FunctionPool>> pools, Predicate<Path> takesNew, Consumer<FunctionPool> reloaded) {
        var watch = new CodeWatch(pools, takesNew, reloaded);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                pools.forEach(this::look);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Path code, List<FunctionPool> running) {
        try {
            if (takesNew.test(code)) {
                running.forEach(FunctionPool::retire);
                running.forEach(reloaded);
            }
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "new code in " + code + " cannot be used", failure);
        }
    }
}
