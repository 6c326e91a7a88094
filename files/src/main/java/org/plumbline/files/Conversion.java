package org.plumbline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.plan.PlanFormat;
import org.plumbline.files.plan.PlanReader;

/// Turns a plan of one tool into a file for another.
public final class Conversion {
    private final Limits limits;

    public Conversion(Limits limits) {
        this.limits = limits;
    }

    /// Writes beside the target first, so that a failure never leaves half a file.
    public void convert(Path in, PlanFormat format, Path out) throws IOException {
        if (Files.size(in) > limits.fileBytes()) {
            throw new UnreadableFile(Why.TOO_LARGE, "larger than %d MB".formatted(limits.fileBytes() >> 20));
        }
        var bytes = Files.readAllBytes(in);
        if (!(Sniffer.sniff(bytes) instanceof Sniffer.Content.PlanContent plan)) {
            throw new UnreadableFile(Why.UNKNOWN, "not a project plan; only plans can be converted");
        }
        var folder = out.toAbsolutePath().getParent();
        var part = Files.createTempFile(folder, ".plumbline", ".part");
        try {
            try (var stream = Files.newOutputStream(part)) {
                new PlanReader(limits).convert(plan.format(), bytes, format, stream);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
