package org.plumbline.app.methods.library.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.LibraryRules;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/// Files on their way in and out.
final class Files {
    private Files() {}

    /// The file that a form brought, kept and looked into.
    ///
    /// @throws Refusal where there is none or it is not taken
    static Documents.Arrived arrived(Documents documents, @Nullable MultipartFile sent) {
        if (sent == null || sent.isEmpty()) {
            throw new Refusal(LibraryRules.NO_FILE);
        }
        try (InputStream content = sent.getInputStream()) {
            return documents.arrive(Objects.requireNonNullElse(sent.getOriginalFilename(), ""), content);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /// A version as a download; never shown by the browser within the application.
    static ResponseEntity<Resource> answer(Documents.Content content) {
        var version = content.version();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(version.mediaType()))
                .contentLength(version.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(version.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new FileSystemResource(content.path()));
    }
}
