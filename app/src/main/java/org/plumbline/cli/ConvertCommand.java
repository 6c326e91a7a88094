package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.plan.PlanFormat;
import org.plumbline.files.worker.ReadingWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a schedule in another tool's format.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a project plan in another format, chosen by the ending of OUT.")
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "the plan to read")
    private Path in = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "the file to write: .xml (Microsoft Project XML), .xer, .pmxml or .mpx")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        var format = PlanFormat.toWrite(out.toString());
        if (format.isEmpty()) {
            line.getErr().println("plumbline convert: OUT must end in .xml, .xer, .pmxml or .mpx, was " + out);
            return 2;
        }
        if (!Files.isRegularFile(in)) {
            line.getErr().println("plumbline convert: no such file: " + in);
            return 2;
        }
        try (var worker = new ReadingWorker()) {
            worker.convert(in, format.get(), out);
            line.getOut().println(out + ": written as " + format.get().title());
            return 0;
        } catch (UnreadableFile e) {
            line.getErr().println("plumbline convert: " + in + ": " + e.getMessage());
        } catch (IOException e) {
            line.getErr().println("plumbline convert: " + out + " cannot be written; check the folder");
        }
        return 2;
    }
}
