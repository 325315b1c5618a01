package dev.cartwright.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed Chromium without a window. It is started once for all tests of a JVM, ends with it, and reaches this machine only.
 * It records what went wrong in its pages: errors of scripts and violations of the Content-Security-Policy.
 */
public final class Screen {

    /** A busy machine answers late. */
    private static final int PATIENCE_MS = 60_000;

    /** Pages that are not found or refuse something are among the tests. */
    private static final String REFUSED = "Failed to load resource";

    private final Browser browser;
    private final List<String> incidents = new ArrayList<>();

    private Screen(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        browser = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1")));
    }

    private static final class Shared {

        private static final Screen SCREEN = new Screen(installed().orElseThrow());
    }

    /** Used by one thread at a time. */
    public static Screen shared() {
        return Shared.SCREEN;
    }

    /** The condition of {@link InTheBrowser}. */
    public static boolean isInstalled() {
        return installed().isPresent();
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new page with cookies, storage and permissions of its own, until it is closed. It may use the clipboard. */
    public Page page() {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(incidents::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(REFUSED)) {
                incidents.add(message.text());
            }
        });
        return page;
    }

    public Page open(String url) {
        Page page = page();
        page.navigate(url);
        return page;
    }

    /** What went wrong since this was asked last. */
    public List<String> incidents() {
        List<String> recorded = List.copyOf(incidents);
        incidents.clear();
        return recorded;
    }
}
