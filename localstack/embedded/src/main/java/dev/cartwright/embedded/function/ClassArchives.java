package dev.cartwright.embedded.function;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Archives of loaded classes, one for each class path, which the JVM maps instead of loading thousands of classes again. The
 * first processes record which classes they load; from these lists the archive is created in the background, for all later
 * processes.
 */
final class ClassArchives implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ClassArchives.class.getName());
    private static final String ARCHIVE = "classes.jsa";

    /** Long enough for the first functions to start and to handle events. */
    private static final Duration OBSERVED = Duration.ofSeconds(12);

    private final CachedFiles archives;
    private final Executor later;
    private final Runnable atEnd;
    private final Map<String, Path> observed = new HashMap<>();
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param atEnd whether archives are created when the stack stops; otherwise soon after the first process started */
    static ClassArchives in(Path cache, boolean atEnd) throws IOException {
        if (atEnd) {
            var tasks = new ConcurrentLinkedQueue<Runnable>();
            return new ClassArchives(cache, tasks::add, () -> tasks.forEach(Runnable::run));
        }
        return new ClassArchives(
                cache,
                CompletableFuture.delayedExecutor(OBSERVED.toSeconds(), TimeUnit.SECONDS, Thread::startVirtualThread));
    }

    ClassArchives(Path cache, Executor later) throws IOException {
        this(cache, later, () -> {});
    }

    private ClassArchives(Path cache, Executor later, Runnable atEnd) throws IOException {
        this.archives = new CachedFiles(cache);
        this.later = later;
        this.atEnd = atEnd;
        archives.prune();
    }

    /**
     * The JVM options of a process.
     *
     * @param classPath the beginning of its class path; folders may follow
     * @param process a name that is unique in this stack
     */
    List<String> options(List<Path> classPath, String process) throws IOException {
        String key = key(classPath);
        Path archive = archives.entry(key).resolve(ARCHIVE);
        if (Files.exists(archive)) {
            archives.used(archive);
            return List.of("-XX:SharedArchiveFile=" + archive);
        }
        return List.of("-XX:DumpLoadedClassList=" + lists(key, classPath).resolve(process + ".classlist"));
    }

    /** The folder of recorded class lists; the archive is created some time after the first call. */
    private synchronized Path lists(String key, List<Path> classPath) throws IOException {
        Path known = observed.get(key);
        if (known != null) {
            return known;
        }
        Path lists = archives.partial();
        observed.put(key, lists);
        later.execute(() -> make(key, classPath, lists));
        return lists;
    }

    @Override
    public synchronized void close() {
        atEnd.run();
        closed = true;
        running.forEach(Process::destroyForcibly);
        observed.values().forEach(ClassArchives::forget);
    }

    /** A process that is being killed may still write; {@link CachedFiles#prune} deletes the rest later. */
    private static void forget(Path lists) {
        try {
            CachedFiles.delete(lists);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "lists of classes are left in " + lists, e);
        }
    }

    /** A JVM refuses an archive of changed jars or of another JVM, so both are part of the key. */
    private static String key(List<Path> classPath) throws IOException {
        var key = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path jar : classPath) {
            key.append('\n')
                    .append(jar)
                    .append(' ')
                    .append(Files.getLastModifiedTime(jar).toMillis());
        }
        return CachedFiles.digest(new ByteArrayInputStream(key.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void make(String key, List<Path> classPath, Path lists) {
        if (closed) {
            return;
        }
        try {
            List<String> classes = classes(lists);
            if (!classes.isEmpty()) {
                make(key, classPath, classes);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no archive of classes, functions start slower: " + e);
        }
    }

    private void make(String key, List<Path> classPath, List<String> classes) throws IOException {
        Path partial = archives.partial();
        Path list = Files.write(partial.resolve("classes.lst"), classes);
        if (dump(classPath, list, partial.resolve(ARCHIVE))) {
            Files.delete(list);
            archives.complete(partial, key);
        } else {
            CachedFiles.delete(partial);
        }
    }

    /**
     * The classes that all processes loaded from the class path, without numbers that are valid in one process only. Lines
     * with a source are the function's own classes, which no archive can contain because of their class loader.
     */
    private static List<String> classes(Path lists) throws IOException {
        try (Stream<Path> files = Files.list(lists)) {
            var classes = new LinkedHashSet<String>();
            for (Path file : files.sorted().toList()) {
                complete(Files.readString(file))
                        .filter(line -> !line.startsWith("#") && !line.contains(" source: "))
                        .map(line -> line.replaceFirst(" id: .*", ""))
                        .forEach(classes::add);
            }
            return new ArrayList<>(classes);
        }
    }

    /** Ignores the last line, which a process may be writing. */
    private static Stream<String> complete(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1).lines();
    }

    private boolean dump(List<Path> classPath, Path list, Path archive) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump",
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + archive,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        running.add(process);
        if (closed) {
            process.destroyForcibly();
        }
        int status = process.onExit().join().exitValue();
        running.remove(process);
        return status == 0 && Files.exists(archive);
    }
}
