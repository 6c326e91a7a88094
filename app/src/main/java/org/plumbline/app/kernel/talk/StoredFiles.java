package org.plumbline.app.kernel.talk;

import java.io.InputStream;
import java.nio.file.Path;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Files that a module keeps beside its own rows, under their content: the module says who may read them.
@Component
public class StoredFiles {
    private final AttachmentStore store;
    private final Attachments attachments;

    StoredFiles(AttachmentStore store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    /// A file that was kept.
    ///
    /// @param name without folders and what could harm
    /// @param mediaType as its content looks
    /// @param size in bytes
    public record Kept(String name, String mediaType, long size, String sha256) {}

    /// Keeps a file; the same content twice is kept once.
    ///
    /// @throws Refusal where it is empty or larger than a file may be
    public Kept keep(String fileName, InputStream content) {
        var name = AttachmentStore.name(fileName);
        var kept = attachments.keep(name, content);
        return new Kept(name, kept.mediaType(), kept.size(), kept.sha256());
    }

    /// Where the content of a hash lies.
    public Path path(String sha256) {
        return store.path(sha256);
    }
}
