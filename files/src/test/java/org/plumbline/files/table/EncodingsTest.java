package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingsTest {
    private static final String TEXT =
            "Projekt;Kosten – Plan;Ampel\nMüller’s Brücke;£1,5;Grün\nÉcole “Süd”;£2,5;Gelb\nStraße;£3,5;Rot\n";

    @Test
    void the_text_is_the_same_in_every_encoding() {
        for (var name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman")) {
            var decoded = Encodings.decode(TEXT.getBytes(Charset.forName(name)));

            assertThat(decoded.text()).as(name).isEqualTo(TEXT);
            assertThat(decoded.encoding()).isEqualTo(name);
        }
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_header() throws Exception {
        var marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.write(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(Encodings.decode(marked.toByteArray()).text()).isEqualTo(TEXT);
        assertThat(Encodings.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(TEXT);
    }
}
