package org.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mpxj.mspdi.MSPDIWriter;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.table.Mapping;

class HostileFilesTest {
    private static Recognised read(byte[] bytes) {
        return new Recognition(Limits.STANDARD, Mapping.NONE).read(bytes);
    }

    private static Why refusal(byte[] bytes) {
        var recognised = read(bytes);
        assertThat(recognised).isInstanceOf(Unreadable.class);
        return ((Unreadable) recognised).why();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void xml_that_reaches_for_other_files_is_refused() {
        assertThat(
                        refusal(
                                utf8(
                                        "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project>&x;</Project>")))
                .isEqualTo(Why.UNSAFE);
    }

    @Test
    void a_document_type_hidden_behind_a_long_comment_is_refused_too() {
        var text = "<?xml version=\"1.0\"?><!--" + "x".repeat(10_000)
                + "--><!DOCTYPE p [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]>"
                + "<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>&x;</Name></Project>";

        assertThat(refusal(utf8(text))).isIn(Why.UNSAFE, Why.DAMAGED);
    }

    @Test
    void laughing_a_billion_times_is_refused() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            bomb.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        bomb.append("]><Project xmlns=\"http://schemas.microsoft.com/project\">&a9;</Project>");

        assertThat(refusal(utf8(bomb.toString()))).isEqualTo(Why.UNSAFE);
    }

    @Test
    void endless_nesting_is_refused() {
        var xml = "<Project xmlns=\"http://schemas.microsoft.com/project\">" + "<a>".repeat(100_000);
        var json = "{\"value\":" + "[".repeat(100_000);

        assertThat(refusal(utf8(xml))).isEqualTo(Why.UNSAFE);
        assertThat(refusal(utf8(json))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void a_bomb_of_a_workbook_is_noticed_before_it_is_unpacked() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8("<Types/>"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 500; i++) {
                zip.write(zeros);
            }
        }

        assertThat(refusal(bytes.toByteArray())).isEqualTo(Why.UNSAFE);
    }

    @Test
    void a_million_columns_are_refused() {
        assertThat(refusal(utf8("a,".repeat(1_000_000) + "\n"))).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void a_cell_as_long_as_a_book_is_refused_or_read_but_never_hangs() {
        var text = "name,rag\n" + "x".repeat(5_000_000) + ",red\n";

        assertThat(refusal(utf8(text))).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void formulas_in_cells_stay_text() {
        var recognised = read(utf8("Project,RAG,Department\n=cmd|' /C calc'!A0,Red,IT\n@SUM(1+1),Green,IT\n"));

        assertThat(recognised).isInstanceOf(Recognised.TableFile.class);
        var table = ((Recognised.TableFile) recognised).table();
        assertThat(table.rows()).hasSize(2);
        assertThat(java.util.Objects.requireNonNull(table.rows().getFirst().cell(org.plumbline.files.table.Field.NAME))
                        .text())
                .isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void every_cut_of_every_file_gives_an_answer() throws Exception {
        for (var whole :
                new byte[][] {Samples.plan(new MSPDIWriter()), Samples.workbook(false), Samples.workbook(true)}) {
            for (int part = 1; part < 12; part++) {
                var cut = Arrays.copyOf(whole, whole.length * part / 12);

                assertThat(read(cut)).as("%d of 12 parts", part).isInstanceOf(Unreadable.class);
            }
        }
    }

    @Test
    void random_bytes_behind_any_magic_give_an_answer_in_time() {
        long seed = 7;
        var random = new Random(seed);
        var magics = new byte[][] {
            {},
            {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            {'P', 'K', 3, 4},
            utf8("ERMHDR\t8.0\t"),
            utf8("MPX,"),
            utf8("<Project xmlns=\"http://schemas.microsoft.com/project\">"),
            utf8("{\"value\":[")
        };
        var began = System.nanoTime();
        for (int i = 0; i < 700; i++) {
            var bytes = new byte[20 + random.nextInt(3_000)];
            random.nextBytes(bytes);
            var magic = magics[i % magics.length];
            System.arraycopy(magic, 0, bytes, 0, Math.min(magic.length, bytes.length));

            assertThat(read(bytes)).as("seed %d round %d", seed, i).isNotNull();
        }
        // Generous: ten times what a slow machine needs.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }
}
