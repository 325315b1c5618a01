package dev.cartwright.tools.bulk;

import dev.cartwright.tools.shop.Shop;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code localstack/sample/load}: run by {@code localstack/up} before it is ready. */
@Command(
        name = "sample",
        description =
                "Loads the sample catalogue and its stock into an empty shop; does nothing if it sells something already.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SampleCommand implements Callable<Integer> {

    @Option(
            names = "--base",
            paramLabel = "URL",
            defaultValue = "${env:STACK_URL:-http://127.0.0.1:8080}",
            description = "The shop's base URL (default: STACK_URL, or http://127.0.0.1:8080).")
    private URI base = URI.create("");

    @Option(
            names = "--token",
            paramLabel = "T",
            required = true,
            defaultValue = "${env:STACK_ADMIN_TOKEN}",
            description = "An admin's access token (default: STACK_ADMIN_TOKEN).")
    private String token = "";

    @Option(
            names = "--new",
            defaultValue = "${env:STACK_NEW:-false}",
            fallbackValue = "true",
            description = "Assume that the shop is empty (default: STACK_NEW, or false).")
    private boolean isNew;

    @Override
    public Integer call() {
        boolean loaded = load(SampleCatalog.ofTheRepository(), Shop.at(base).as(token));
        System.out.println(loaded ? "sample: on sale" : "sample: left out, the shop has goods of its own");
        return 0;
    }

    private boolean load(SampleCatalog sample, Shop admin) {
        if (isNew) {
            sample.load(admin);
            return true;
        }
        return sample.loadUnlessThere(admin);
    }
}
