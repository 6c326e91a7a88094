package org.plumbline.files.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.worker.ReadingWorker;
import org.plumbline.files.worker.WorkerSettings;

class DocumentTextTest {
    private static final String WORDS = "Walk the site before the crane is booked";

    @TempDir
    private Path folder = Path.of("");

    private final DocumentText reader = new DocumentText(Limits.STANDARD);

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] pdf(boolean isLocked) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(WORDS);
                content.endText();
            }
            if (isLocked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] docx() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(WORDS);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Checks").createRow(0).createCell(0).setCellValue(WORDS);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] pptx() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText(WORDS);
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    private Why refusal(Path file) {
        try {
            reader.read(file);
        } catch (UnreadableFile refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return refused.why();
        }
        throw new AssertionError("was read");
    }

    @Test
    void the_words_of_every_kind_of_document_are_found_whatever_it_is_called() throws Exception {
        for (var bytes : new byte[][] {pdf(false), docx(), xlsx(), pptx(), WORDS.getBytes(StandardCharsets.UTF_8)}) {
            assertThat(reader.read(file("nameless", bytes))).contains(WORDS);
        }
    }

    @Test
    void the_second_jvm_reads_the_same_and_answers_for_what_it_refuses() throws Exception {
        try (var worker = new ReadingWorker(WorkerSettings.standard().withHeap(256))) {
            assertThat(worker.words(file("plan.pdf", pdf(false)))).contains(WORDS);
            assertThat(worker.words(file("plan.docx", docx()))).contains(WORDS);
            var locked = file("locked.pdf", pdf(true));
            assertThatThrownBy(() -> worker.words(locked))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            refused -> assertThat(refused.why()).isEqualTo(Why.PROTECTED));
        }
    }

    @Test
    void what_is_damaged_locked_empty_or_no_document_is_refused_with_its_reason() throws Exception {
        var whole = docx();

        assertThat(refusal(file("empty", new byte[0]))).isEqualTo(Why.EMPTY);
        assertThat(refusal(file("cut", Arrays.copyOf(whole, whole.length / 2)))).isEqualTo(Why.DAMAGED);
        assertThat(refusal(file("cut.pdf", "%PDF-1.7\nrubbish".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(Why.DAMAGED);
        assertThat(refusal(file("locked.pdf", pdf(true)))).isEqualTo(Why.PROTECTED);
        assertThat(refusal(file("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})))
                .isEqualTo(Why.UNKNOWN);
    }

    @Test
    void a_file_of_half_a_gigabyte_is_refused_before_a_byte_of_it_is_read() throws Exception {
        var huge = folder.resolve("huge.pdf");
        try (var sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(500L << 20);
        }

        assertThat(refusal(huge)).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void bombs_macros_and_xml_that_reaches_out_are_refused() throws Exception {
        var bomb = file("bomb", packed("word/document.xml", new byte[1 << 20], 30));
        var narrow =
                new DocumentText(new Limits(1 << 20, 20 << 20, 100, 100, 1000, 1000, 10, 10, Limits.STANDARD.time()));
        assertThatThrownBy(() -> narrow.read(bomb))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.UNSAFE));
        assertThat(refusal(file("macro", packed("word/vbaProject.bin", new byte[10], 1))))
                .isEqualTo(Why.UNSAFE);
        assertThat(refusal(file("archive", packed("notes/a.txt", new byte[10], 1))))
                .isEqualTo(Why.UNKNOWN);
    }

    private static byte[] packed(String name, byte[] content, int times) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            for (var i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
