package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.worker.ReadingWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Says what each file is and what would be imported, without a server.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Says what files are and what would be imported.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all read without a problem", "1:a file is unreadable or has problems", "2:wrong use"})
final class InspectCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files or directories")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "one JSON document: an object for one file, an array for several")
    private boolean json;

    @Option(
            names = "--expected",
            hidden = true,
            description = "compare folders with the expected.json in each; prints ok or DIFFERENT per file")
    private boolean expected;

    @Override
    public Integer call() {
        var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        var err = spec.commandLine().getErr();
        for (var file : files) {
            if (!Files.exists(file)) {
                err.println("plumbline inspect: no such file: " + file);
                return 2;
            }
        }
        var named = all();
        boolean clean = true;
        var documents = new ArrayList<Inspection>();
        try (var worker = new ReadingWorker()) {
            for (var file : named) {
                var inspection = Inspection.of(file.toString(), worker.read(file, Mapping.NONE));
                clean &= inspection.isClean();
                documents.add(inspection);
            }
        }
        if (expected) {
            return new ExpectedFigures().print(files, documents, out) ? 0 : 1;
        }
        print(documents, out);
        return clean ? 0 : 1;
    }

    private void print(List<Inspection> inspections, PrintWriter out) {
        if (json) {
            boolean single = files.size() == 1 && !Files.isDirectory(files.getFirst());
            var documents = inspections.stream().map(Inspection::document).toList();
            var mapper = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
            out.println(mapper.writeValueAsString(single ? documents.getFirst() : documents));
        } else {
            inspections.forEach(inspection -> out.println(inspection.text()));
        }
        out.flush();
    }

    /// Directories stand for the files below them, hidden ones aside.
    private List<Path> all() {
        var all = new ArrayList<Path>();
        for (var file : files) {
            if (Files.isDirectory(file)) {
                try (var below = Files.walk(file, 20)) {
                    below.filter(Files::isRegularFile)
                            .filter(path -> !path.getFileName().toString().startsWith("."))
                            .filter(path -> !expected || !path.endsWith(ExpectedFigures.NAME))
                            .sorted()
                            .forEach(all::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else {
                all.add(file);
            }
        }
        return all;
    }
}
