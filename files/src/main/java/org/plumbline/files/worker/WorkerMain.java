package org.plumbline.files.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.files.Conversion;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.Recognition;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.text.DocumentText;

/// The program of the second JVM: reads requests from standard input until it is closed.
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(System.in);
        try (var out = new DataOutputStream(new FileOutputStream(java.io.FileDescriptor.out))) {
            // Whatever a reader prints must not end up between the messages.
            System.setOut(new PrintStream(System.err, true));
            while (true) {
                Exchange.send(out, Exchange.Reply.of(answer(Exchange.receive(in, Exchange.Request.class))));
            }
        } catch (EOFException closed) {
            // The application has ended or needs no more files.
        }
    }

    private static @org.jspecify.annotations.Nullable Unreadable answer(Exchange.Request request) {
        try {
            if (request.convertTo() != null) {
                new Conversion(request.limits())
                        .convert(Path.of(request.file()), request.convertTo(), Path.of(request.answer()));
                return null;
            }
            if (request.isForWords()) {
                Files.writeString(
                        Path.of(request.answer()), new DocumentText(request.limits()).read(Path.of(request.file())));
                return null;
            }
            var recognised =
                    new Recognition(request.limits(), new Mapping(request.mapping())).read(Path.of(request.file()));
            if (recognised instanceof Unreadable unreadable) {
                return unreadable;
            }
            try (var answer = Files.newOutputStream(Path.of(request.answer()))) {
                Exchange.JSON.writerFor(Recognised.class).writeValue(answer, recognised);
            }
            return null;
        } catch (UnreadableFile refusal) {
            return refusal.asAnswer();
        } catch (IOException | RuntimeException e) {
            return new Unreadable(
                    Why.DAMAGED, "the content contradicts itself; save it again in the tool it came from");
        }
    }
}
