package org.plumbline.app.reporting.pack.pptx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/// The deck's own template, 16:9, kept as readable XML parts and zipped when it is opened.
final class HouseTemplate {
    private static final Map<String, String> PARTS = parts();

    private HouseTemplate() {}

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "_rels/package.rels");
        for (var same : new String[] {
            "ppt/presentation.xml",
            "ppt/_rels/presentation.xml.rels",
            "ppt/slideMasters/slideMaster1.xml",
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            "ppt/slideLayouts/slideLayout1.xml",
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            "ppt/slideLayouts/slideLayout2.xml",
            "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
            "ppt/theme/theme1.xml"
        }) {
            parts.put(same, same);
        }
        return parts;
    }

    static XMLSlideShow open() {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var part : PARTS.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(read("house/" + part.getValue()));
                out.closeEntry();
            }
            out.finish();
            return new XMLSlideShow(new ByteArrayInputStream(zip.toByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (var stream = HouseTemplate.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the template part " + resource + " is not on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
