package org.plumbline.app.exchange;

import java.io.IOException;
import java.io.InputStream;

/// A file on its way in.
///
/// @param name as its sender calls it; only its last part is kept, and only to be shown
/// @param content read once
public record Upload(String name, Content content) {
    /// Opens the bytes.
    public interface Content {
        InputStream open() throws IOException;
    }
}
