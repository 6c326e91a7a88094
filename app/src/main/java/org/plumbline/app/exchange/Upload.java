package org.plumbline.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A file on its way in.
///
/// @param name as its sender calls it; only its last part is kept, and only to be shown
/// @param asOf the day a person says it is of, null where it says so itself
/// @param content read once
public record Upload(String name, @Nullable LocalDate asOf, Content content) {
    public Upload(String name, Content content) {
        this(name, null, content);
    }

    Upload of(@Nullable LocalDate day) {
        return new Upload(name, day, content);
    }

    /// Opens the bytes.
    public interface Content {
        InputStream open() throws IOException;
    }
}
