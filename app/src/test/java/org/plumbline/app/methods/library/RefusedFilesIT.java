package org.plumbline.app.methods.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.methods.library.LibraryWorld.DOCUMENTS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;

/// Files that the library does not take say why, and what to do.
class RefusedFilesIT {
    private static final long HUGE = 500L << 20;

    @Test
    void a_document_of_500_megabytes_is_refused_with_a_page_and_not_by_a_cut_connection() {
        var visitor = Visitor.signedIn(Running.person(Role.REQUESTER));
        var csrf = visitor.csrf("/library/documents/new");
        var head = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nAll drawings"
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"drawings.docx\"\r\n\r\n";
        var tail = "\r\n--part--\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofInputStream(Zeros::new), BodyPublishers.ofString(tail));

        var answer = visitor.send(visitor.request("/library/documents")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.fromPublisher(body, head.length() + HUGE + tail.length())));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is too large", "a smaller file");
        assertThat(visitor.get("/library/documents?show=mine").body()).doesNotContain("All drawings");
    }

    @Test
    void a_document_with_a_macro_is_refused_with_what_to_save_it_as() throws IOException {
        var file = withMacro(LibraryWorld.docx("Read this"));

        assertThatThrownBy(() -> DOCUMENTS.arrive("checks.docx", new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(LibraryRules.NOT_READABLE);
                    assertThat(String.valueOf(refusal.arguments().getLast())).contains("macros", "save it as DOCX");
                });
    }

    private static byte[] withMacro(byte[] docx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            zip.write("Sub".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /// As many zeros as the file has bytes, made while they are sent.
    private static final class Zeros extends InputStream {
        private long left = HUGE;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
