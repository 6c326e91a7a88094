package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends files to a running server, waits, and prints what came of them.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Sends files to a server, waits, and prints the reconciliation.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all taken in", "1:something was not taken, or a sum differs", "2:wrong use, or no server"})
final class ImportCommand implements Callable<Integer> {
    private static final int PROBLEMS_SHOWN = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "files, or folders with files")
    private List<Path> files = List.of();

    @Option(names = "--server", required = true, paramLabel = "URL", description = "address of the server")
    private String server = "";

    @Option(
            names = "--token",
            paramLabel = "T",
            defaultValue = "${env:PLUMBLINE_TOKEN}",
            description = "token of a person who may import (default: PLUMBLINE_TOKEN)")
    private @Nullable String token;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the day the files are of, 2026-04-30")
    private @Nullable String asOf;

    @Option(names = "--mapping", paramLabel = "FILE", description = "JSON with the field for each heading")
    private @Nullable Path mapping;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "what to call this import")
    private String title = "";

    @Option(names = "--dry-run", description = "show what would happen, change nothing")
    private boolean isDryRun;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean isJson;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var err = spec.commandLine().getErr();
        try {
            var progress = Progress.of(err, isJson);
            var outcome = new ImportClient(address(), known(token)).send(order(), all(), progress::tell);
            progress.end();
            if (isJson) {
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(outcome));
            } else {
                print(outcome, out);
            }
            out.flush();
            return isClean(outcome) ? 0 : 1;
        } catch (ImportClient.Refused refused) {
            err.println("plumbline import: " + refused.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("plumbline import: " + server + " does not answer; check the address and that it runs");
            return 2;
        }
    }

    private static String known(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw new ImportClient.Refused("no token: give --token, made under your settings on the server");
        }
        return token;
    }

    private URI address() {
        try {
            var address = URI.create(server);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like any other address that is none.
        }
        throw new ImportClient.Refused("--server must be an address like http://localhost:8080, was " + server);
    }

    private ImportClient.Order order() throws IOException {
        if (asOf != null) {
            try {
                LocalDate.parse(asOf);
            } catch (DateTimeException e) {
                throw new ImportClient.Refused("--as-of must be a date like 2026-04-30, was " + asOf);
            }
        }
        if (mapping != null && !Files.isReadable(mapping)) {
            throw new ImportClient.Refused("no such file: " + mapping);
        }
        return new ImportClient.Order(title, asOf, isDryRun, mapping == null ? null : Files.readString(mapping));
    }

    private List<Path> all() throws IOException {
        var all = new ArrayList<Path>();
        for (var file : files) {
            if (!Files.exists(file)) {
                throw new ImportClient.Refused("no such file: " + file);
            }
            try (var below = Files.walk(file, 20)) {
                below.filter(Files::isRegularFile)
                        .filter(path -> !path.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(all::add);
            }
        }
        if (all.isEmpty()) {
            throw new ImportClient.Refused("no files there");
        }
        return all;
    }

    private static boolean isClean(JsonNode outcome) {
        return !outcome.path("state").asString("").equals("failed")
                && outcome.path("rejected").asInt(0) == 0
                && outcome.path("problems").isEmpty();
    }

    private static void print(JsonNode outcome, PrintWriter out) {
        out.printf(
                "%s: %s (%d created, %d updated, %d unchanged, %d rejected)%n",
                outcome.path("title").asString(""),
                outcome.path("state").asString(""),
                outcome.path("created").asInt(0),
                outcome.path("updated").asInt(0),
                outcome.path("unchanged").asInt(0),
                outcome.path("rejected").asInt(0));
        for (var check : outcome.path("reconciliation")) {
            out.printf(
                    "  %s: %s: %s in the file, %s in the database%s%n",
                    check.path("file").asString(""),
                    check.path("what").asString(""),
                    check.path("inFile").asString(""),
                    check.path("inDatabase").asString(""),
                    check.path("equal").asBoolean(false)
                            ? ""
                            : ". " + check.path("explanation").asString("they differ"));
        }
        printQuestions(outcome, out);
        printProblems(outcome, out);
        if (!outcome.path("message").isNull()
                && !outcome.path("message").asString("").isEmpty()) {
            out.println("  " + outcome.path("message").asString(""));
        }
    }

    private static void printQuestions(JsonNode outcome, PrintWriter out) {
        for (var question : outcome.path("questions")) {
            if (question.path("answer").isNull()) {
                out.printf(
                        "  question: is \"%s\" the same as %s? It counts as new until answered on the page of the import.%n",
                        question.path("subject").asString(""),
                        question.path("candidates").path(0).path("key").asString(""));
            }
        }
    }

    private static void printProblems(JsonNode outcome, PrintWriter out) {
        var shown = 0;
        for (var problem : outcome.path("problems")) {
            if (shown++ < PROBLEMS_SHOWN) {
                out.printf(
                        "  problem: %s%s %s \"%s\": %s%n",
                        problem.path("file").asString(""),
                        problem.path("row").asInt(0) == 0
                                ? ""
                                : ", row " + problem.path("row").asInt(0) + ",",
                        problem.path("field").asString(""),
                        problem.path("value").asString(""),
                        problem.path("message").asString(""));
            }
        }
        if (shown > PROBLEMS_SHOWN) {
            out.printf("  and %d more problems%n", shown - PROBLEMS_SHOWN);
        }
    }
}
