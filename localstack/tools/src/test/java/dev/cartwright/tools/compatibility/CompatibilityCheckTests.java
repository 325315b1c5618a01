package dev.cartwright.tools.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CompatibilityCheckTests {

    private static final String SCHEMA = "functions/kiosk/contract/events/PaperSold.v1.schema.json";
    private static final String API = "functions/kiosk/contract/openapi.yaml";
    private static final String OPENAPI = """
            openapi: 3.0.1
            info: {title: Papers, version: '1'}
            paths:
              /papers: {get: {operationId: listPapers, responses: {'200': {description: All}}}}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void release() throws IOException, InterruptedException {
        write(SCHEMA, "{\"type\": \"object\", \"properties\": {\"paperId\": {\"type\": \"string\"}}}");
        write(
                API,
                "# as released\n"
                        + OPENAPI.replace(
                                "info: {title: Papers, version: '1'}", "info:\n  title: Papers\n  version: '1'"));
        write("functions/kiosk/README.md", "# kiosk");
        git("init", "-q");
        commit();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "commit", "-qm", "it");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private int check(String... arguments) {
        var check = new CommandLine(new CompatibilityCheck(root));
        check.setExecutionExceptionHandler((failure, command, parsed) -> {
            throw failure;
        });
        check.parseArgs(arguments);
        CompatibilityCheck parsed = check.getCommand();
        return parsed.call();
    }

    private ContractComparison comparison() {
        return ContractComparison.of(ContractFiles.at(new Git(root), "HEAD"), ContractFiles.in(root));
    }

    @Test
    void comparesEveryContractAndNothingElse() {
        assertThat(comparison()).isEqualTo(new ContractComparison(2, List.of(), List.of()));
    }

    @Test
    void passesWhileNothingIsReleased() {
        assertThat(check()).isZero();
    }

    @Test
    void comparesWithTheLastRelease() throws IOException, InterruptedException {
        git("tag", "v1.0");
        assertThat(check()).isZero();

        write(SCHEMA, "{\"type\": \"object\"}");
        commit();

        assertThat(check()).isOne();
        assertThat(check("--base", "HEAD")).isZero();
    }

    @Test
    void findsAContractThatIsGone() throws IOException {
        Files.delete(root.resolve(SCHEMA));

        assertThat(comparison().breaks()).containsExactly(SCHEMA + ": is gone");
    }

    @Test
    void letsANewVersionStandBesideTheOldOne() throws IOException {
        write(SCHEMA.replace("v1", "v2"), "{\"type\": \"object\", \"required\": [\"sheetId\"]}");

        assertThat(comparison().breaks()).isEmpty();
    }

    @Test
    void takesAHigherMajorNumberOfAnApiForItsWord() throws IOException {
        String changed = OPENAPI.replace("listPapers", "readPapers");
        write(API, changed.replace("info: {title: Papers, version: '1'}", "info:\n  title: Papers\n  version: '2'"));

        assertThat(comparison().breaks()).isEmpty();
        assertThat(comparison().declared()).singleElement().asString().contains("readPapers");
    }

    @Test
    void saysThatARevisionHasNoContracts() throws IOException, InterruptedException {
        git("rm", "-rq", "--cached", "functions");
        git(
                "-c",
                "user.name=t",
                "-c",
                "user.email=t@example.com",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-qm",
                "none");

        assertThatThrownBy(() -> check("--base", "HEAD"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("HEAD has no contract to compare with; say another --base");
    }

    @Test
    void saysThatARevisionIsUnknown() {
        assertThatThrownBy(() -> check("--base", "v9"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("git ls-tree");
    }

    @Test
    void knowsTheContractsOfItsOwnRepository() {
        ContractFiles contracts = ContractFiles.in(Path.of("..", ".."));

        assertThat(contracts.texts()).hasSizeGreaterThan(25).containsKey("functions/order/contract/openapi.yaml");
        assertThat(ContractComparison.of(contracts, contracts))
                .isEqualTo(new ContractComparison(contracts.texts().size(), List.of(), List.of()));
        assertThat(ContractComparison.of(contracts, new ContractFiles(Map.of())).breaks())
                .hasSameSizeAs(contracts.texts().keySet());
    }
}
