package org.plumbline.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.feed.FeedArchive;
import org.plumbline.files.plan.PlanFormat;
import org.plumbline.files.table.Encodings;

/// Tells formats apart by their first bytes and their inner names; the file's name is never asked.
final class Sniffer {
    private static final int HEAD = 4096;
    private static final int PARTS = 2_000;
    private static final int KIND = 200;

    /// What a file seems to be.
    sealed interface Content {
        record PlanContent(PlanFormat format) implements Content {}

        record Text() implements Content {}

        record Xlsx() implements Content {}

        record Xls() implements Content {}

        record Ods() implements Content {}

        record JsonFeed() implements Content {}

        record AtomFeed() implements Content {}

        record PackedFeed() implements Content {}
    }

    private Sniffer() {}

    static Content sniff(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableFile(Why.EMPTY, "the file is empty; save it again in the tool it came from");
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return compound(bytes);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return zip(bytes);
        }
        refuseOthers(bytes);
        var head = Encodings.decode(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)))
                .text();
        var text = head.stripLeading();
        if (text.startsWith("ERMHDR")) {
            return new Content.PlanContent(PlanFormat.XER);
        }
        if (text.matches("(?s)MPX[^\\p{L}\\d\\s\"].*Microsoft.*") || text.matches("(?s)MPX[,;\\t][^\\n]*\\d.*")) {
            return new Content.PlanContent(PlanFormat.MPX);
        }
        if (text.startsWith("<")) {
            return xml(bytes, text);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return new Content.JsonFeed();
        }
        refuseBinary(bytes);
        return new Content.Text();
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Content compound(byte[] bytes) {
        Set<String> names;
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            names = new TreeSet<>(files.getRoot().getEntryNames());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(
                    Why.DAMAGED, "an Office file that is cut off or damaged; open it, save it again and send that");
        }
        if (names.contains("EncryptedPackage")) {
            throw new UnreadableFile(Why.PROTECTED, "protected by a password; save it without one and send it again");
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return new Content.Xls();
        }
        if (names.contains("WordDocument") || names.contains("PowerPoint Document")) {
            throw new UnreadableFile(Why.UNKNOWN, "a Word or PowerPoint document, not a plan or a table");
        }
        if (names.stream().anyMatch(name -> name.matches("\\s+1?\\d+") || name.startsWith("Props"))) {
            return new Content.PlanContent(PlanFormat.MPP);
        }
        throw new UnreadableFile(Why.UNKNOWN, "an Office file without a project or a workbook in it");
    }

    private static Content zip(byte[] bytes) {
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null && names.size() < PARTS; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().startsWith("xl/")) {
                    return new Content.Xlsx();
                }
                if (entry.getName().equals("mimetype")) {
                    return openDocument(new String(zip.readNBytes(KIND), StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Why.DAMAGED, "a packed file that is cut off or damaged; save it again");
        }
        if (names.contains("[Content_Types].xml")) {
            throw new UnreadableFile(Why.UNKNOWN, "an Office document without a workbook in it");
        }
        names.removeIf(FeedArchive::isAside);
        if (!names.isEmpty() && names.stream().allMatch(FeedArchive::isAnswer)) {
            return new Content.PackedFeed();
        }
        throw new UnreadableFile(Why.UNKNOWN, "an archive; unpack it and send the files in it");
    }

    private static Content openDocument(String kind) {
        if (kind.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return new Content.Ods();
        }
        throw new UnreadableFile(
                Why.UNKNOWN, "an OpenDocument file that is no spreadsheet, neither a plan nor a table");
    }

    private static void refuseOthers(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile(Why.UNKNOWN, "a PDF; send the plan or table it was printed from");
        }
        if (startsWith(bytes, 0xAC, 0xED, 0x00, 0x05)) {
            throw new UnreadableFile(
                    Why.UNKNOWN, "serialized Java objects (ProjectLibre .pod?); export it as Microsoft Project XML");
        }
        if (startsWith(bytes, 0x1F, 0x8B) || startsWith(bytes, '7', 'z', 0xBC, 0xAF)) {
            throw new UnreadableFile(Why.UNKNOWN, "an archive; unpack it and send the files in it");
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G') || startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            throw new UnreadableFile(Why.UNKNOWN, "a picture, not a plan or a table; send the file it was made from");
        }
        if (startsWith(bytes, 'S', 'Q', 'L', 'i', 't', 'e')) {
            throw new UnreadableFile(Why.UNKNOWN, "a database; export the project as XER or XML");
        }
    }

    private static void refuseBinary(byte[] bytes) {
        var decoded = Encodings.decode(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 16 * HEAD)));
        long control = decoded.text()
                .chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (control > 0 && control * 200 >= decoded.text().length()) {
            throw new UnreadableFile(Why.UNKNOWN, "binary content of an unknown kind, neither a plan nor a table");
        }
    }

    private static Content xml(byte[] bytes, String head) {
        if (head.toLowerCase(Locale.ROOT).contains("<!doctype html")
                || head.toLowerCase(Locale.ROOT).startsWith("<html")) {
            throw new UnreadableFile(
                    Why.UNKNOWN, "a web page (a sign-in page saved by mistake?), not a plan or a table");
        }
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw new UnreadableFile(
                    Why.UNSAFE, "the XML declares a document type, which could load other files; remove it");
        }
        try {
            var reader = SafeXml.streams().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext() && !reader.isStartElement()) {
                reader.next();
            }
            return root(reader);
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof UnreadableFile refusal) {
                throw refusal;
            }
            throw new UnreadableFile(Why.DAMAGED, "XML that is cut off or damaged");
        }
    }

    private static Content root(XMLStreamReader reader) {
        var name = reader.getLocalName();
        var space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        if (name.equals("Project") && (space.contains("schemas.microsoft.com/project") || space.isEmpty())) {
            return new Content.PlanContent(PlanFormat.MSPDI);
        }
        if (name.equals("APIBusinessObjects")) {
            return new Content.PlanContent(PlanFormat.PMXML);
        }
        if (name.equals("project")) {
            boolean gantt = reader.getAttributeValue(null, "view-date") != null
                    || reader.getAttributeValue(null, "webLink") != null
                    || reader.getAttributeValue(null, "view-index") != null;
            boolean planner = reader.getAttributeValue(null, "mrproject-version") != null
                    || reader.getAttributeValue(null, "project-start") != null;
            if (gantt || planner) {
                return new Content.PlanContent(gantt ? PlanFormat.GANTT_PROJECT : PlanFormat.PLANNER);
            }
        }
        if (space.equals("http://www.w3.org/2005/Atom")) {
            return new Content.AtomFeed();
        }
        var shown = name.length() > 60 ? name.substring(0, 60) : name;
        throw new UnreadableFile(Why.UNKNOWN, "XML whose root <%s> is no plan and no reporting feed".formatted(shown));
    }
}
