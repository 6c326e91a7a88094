package org.plumbline.files.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.Encodings;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads the words of a PDF, DOCX, XLSX, PPTX or text file, told by its content and never by its name. What is
/// embedded in it (pictures, other files, macros) is left alone. Files of strangers go through the worker.
public final class DocumentText {
    /// No more characters are kept: whoever searches finds the beginning of a very long document.
    public static final int MOST_CHARACTERS = 200_000;

    private static final Pattern MACRO = Pattern.compile("(?i)vbaProject\\.bin$|/macrosheets/|/activeX/");
    private static final int HEAD = 4096;
    private static final int PARTS = 20_000;

    private final Limits limits;

    public DocumentText(Limits limits) {
        this.limits = limits;
    }

    /// The words, with blanks and empty lines drawn together.
    ///
    /// @throws UnreadableFile with a sentence for who sent the file, where it cannot or must not be read
    public String read(Path file) {
        try {
            var size = Files.size(file);
            if (size == 0) {
                throw new UnreadableFile(Why.EMPTY, "the file is empty; save it again in the tool it came from");
            }
            if (size > limits.fileBytes()) {
                throw new UnreadableFile(
                        Why.TOO_LARGE,
                        "%d MB, at most %d MB are read; split it".formatted(size >> 20, limits.fileBytes() >> 20));
            }
            return tidy(words(file));
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableFile(Why.PROTECTED, "protected by a password; save it without one and send it again");
        } catch (IOException | TikaException | SAXException damaged) {
            throw new UnreadableFile(Why.DAMAGED, "cut off or damaged; open it, save it again and send that");
        }
    }

    private String words(Path file) throws IOException, TikaException, SAXException {
        var head = head(file);
        if (begins(head, "%PDF")) {
            return parsed(new PDFParser(), file);
        }
        if (begins(head, "PK\u0003\u0004")) {
            requireDocument(file);
            return parsed(new OOXMLParser(), file);
        }
        if (head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw new UnreadableFile(
                    Why.UNKNOWN,
                    "an older Office file or one with a password; save it as DOCX, XLSX, PPTX or PDF without one");
        }
        var decoded = Encodings.decode(Arrays.copyOf(head, head.length)).text();
        if (decoded.chars().anyMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            throw new UnreadableFile(
                    Why.UNKNOWN, "a kind of file without words to read; PDF, DOCX, XLSX, PPTX and text are read");
        }
        try (var in = Files.newInputStream(file)) {
            return Encodings.decode(in.readNBytes(4 * MOST_CHARACTERS)).text();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }

    /// Looks at the parts before anything is parsed: their kind, their number, and how much they really unpack to.
    private void requireDocument(Path file) throws IOException {
        var names = new TreeSet<String>();
        var unpacked = 0L;
        try (var zip = new ZipFile(file.toFile())) {
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                names.add(part.getName());
                unpacked += size(zip.getInputStream(part), limits.unpackedBytes() - unpacked);
                if (unpacked > limits.unpackedBytes() || names.size() > PARTS) {
                    throw new UnreadableFile(
                            Why.UNSAFE,
                            "it unpacks to more than a document may; save it again without what is not needed");
                }
            }
        }
        if (names.stream().anyMatch(name -> MACRO.matcher(name).find())) {
            throw new UnreadableFile(Why.UNSAFE, "it carries macros; save it as DOCX, XLSX or PPTX without them");
        }
        if (!names.contains("[Content_Types].xml")
                || names.stream().noneMatch(name -> name.matches("(word|xl|ppt)/.*"))) {
            throw new UnreadableFile(
                    Why.UNKNOWN,
                    "an archive or another packed file; send the document itself as PDF, DOCX, XLSX or PPTX");
        }
    }

    private static long size(InputStream content, long most) throws IOException {
        try (content) {
            var buffer = new byte[1 << 16];
            var size = 0L;
            for (var read = content.read(buffer); read >= 0 && size <= most; read = content.read(buffer)) {
                size += read;
            }
            return size;
        }
    }

    private static String parsed(Parser parser, Path file) throws IOException, TikaException, SAXException {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeHeadersAndFooters(true);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        var words = new BodyContentHandler(MOST_CHARACTERS);
        try (var in = TikaInputStream.get(file)) {
            parser.parse(in, words, new Metadata(), context);
        } catch (SAXException | TikaException problem) {
            if (!WriteLimitReachedException.isWriteLimitReached(problem)) {
                throw problem;
            }
        }
        return words.toString();
    }

    private static String tidy(String words) {
        var tidy = words.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replaceAll("[ \\u00a0]{2,}", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
        return tidy.substring(0, Math.min(tidy.length(), MOST_CHARACTERS));
    }

    /// Leaves pictures, files and macros within a document alone.
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing is read
        }
    }
}
