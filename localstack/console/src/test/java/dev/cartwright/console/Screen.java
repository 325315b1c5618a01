package dev.cartwright.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, and what went wrong in it. */
final class Screen implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(installed().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));

    /** Errors of scripts and refusals by the Content-Security-Policy. */
    final List<String> errors = new ArrayList<>();

    /** Condition of tests, which are reported as skipped without it. */
    static boolean isInstalled() {
        return installed().isPresent();
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Page open(String url) {
        return open(url, false, ColorScheme.LIGHT);
    }

    Page open(String url, boolean phone, ColorScheme colours) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(phone ? NARROW : WIDE, phone ? 844 : 800)
                .setColorScheme(colours));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate(url);
        return page;
    }

    /** Violations of axe's rules, and whether the page is wider than its window. */
    static List<String> faults(Page page) {
        var faults = new ArrayList<String>();
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList()));
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > innerWidth"))) {
            faults.add("wider than the window: " + page.evaluate("document.documentElement.scrollWidth"));
        }
        return faults;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
