package org.plumbline.app.reporting.pack.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.plumbline.app.reporting.pack.NorthbridgePack;

class PptxPackTest {
    @Test
    void sixty() throws IOException {
        PptxPack.render(NorthbridgePack.of(2), null);
        long t = System.nanoTime();
        byte[] deck = PptxPack.render(NorthbridgePack.of(60), null);
        System.out.println("ms " + (System.nanoTime() - t) / 1000000 + " bytes " + deck.length);
        Files.createDirectories(Path.of("target/packs"));
        Files.write(Path.of("target/packs/sample.pptx"), PptxPack.render(NorthbridgePack.of(12), null));
        Files.write(Path.of("target/packs/empty.pptx"), PptxPack.render(NorthbridgePack.empty(), null));
        try (var show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            assertThat(show.getSlides()).hasSizeGreaterThan(60);
        }
    }
}
