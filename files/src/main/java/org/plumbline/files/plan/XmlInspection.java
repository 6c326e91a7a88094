package org.plumbline.files.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.SafeXml;
import org.plumbline.files.UnreadableFile;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Walks an XML file once before a reader builds objects from it: no document type, bounded nesting and size.
final class XmlInspection extends DefaultHandler {
    private static final long ELEMENTS = 60_000_000L;

    private final Limits limits;
    private final StatedLinks stated = new StatedLinks();
    private int depth;
    private long elements;

    XmlInspection(Limits limits) {
        this.limits = limits;
    }

    StatedLinks check(byte[] bytes) {
        try {
            SafeXml.parser().parse(new ByteArrayInputStream(bytes), this);
            return stated;
        } catch (SAXException e) {
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw new UnreadableFile(
                        Why.UNSAFE, "the XML declares a document type, which could load other files; remove it");
            }
            if (String.valueOf(e.getMessage()).contains("JAXP")) {
                throw new UnreadableFile(Why.UNSAFE, "the XML is nested deeper or larger than that of any plan");
            }
            throw new UnreadableFile(
                    Why.DAMAGED, "the XML is cut off or damaged; open it in the tool it came from and save it again");
        } catch (IOException e) {
            throw new UnreadableFile(Why.DAMAGED, "the XML is not in the encoding it declares; save it again");
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (++depth > limits.nesting() || ++elements > ELEMENTS) {
            throw new UnreadableFile(
                    Why.UNSAFE, "the XML is nested deeper than %d or endless; no plan is".formatted(limits.nesting()));
        }
        stated.start(name);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        stated.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        stated.end();
    }
}
