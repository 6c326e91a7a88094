package org.plumbline.app.reporting.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.app.reporting.pack.pdf.PdfPack;
import org.plumbline.app.reporting.pack.pptx.PptxPack;
import org.plumbline.app.reporting.pack.xlsx.XlsxPack;

class SamplesTest {
    @Test
    void samples() throws Exception {
        Files.createDirectories(Path.of("target/packs"));
        for (int n : new int[] {12, 12, 60, 1000}) {
            var pack = NorthbridgePack.of(n);
            long a = System.nanoTime();
            byte[] x = PptxPack.render(pack, null);
            long b = System.nanoTime();
            byte[] y = PdfPack.render(pack);
            long c = System.nanoTime();
            byte[] z = XlsxPack.render(pack);
            long d = System.nanoTime();
            System.out.println(n + " ms pptx " + (b - a) / 1000000 + " " + x.length + " pdf " + (c - b) / 1000000 + " " + y.length + " xlsx " + (d - c) / 1000000 + " " + z.length);
            Files.write(Path.of("target/packs/p" + n + ".pptx"), x);
            Files.write(Path.of("target/packs/p" + n + ".pdf"), y);
            Files.write(Path.of("target/packs/p" + n + ".xlsx"), z);
        }
        Files.write(Path.of("target/packs/empty.pptx"), PptxPack.render(NorthbridgePack.empty(), null));
        Files.write(Path.of("target/packs/empty.pdf"), PdfPack.render(NorthbridgePack.empty()));
        XlsxPack.render(NorthbridgePack.empty());
    }
}
