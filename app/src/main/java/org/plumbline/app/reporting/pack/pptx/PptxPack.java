package org.plumbline.app.reporting.pack.pptx;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.FixedZip;
import org.plumbline.app.reporting.pack.InLocale;
import org.plumbline.app.reporting.pack.content.PackContent;
import org.plumbline.app.reporting.pack.content.Section;

/// Renders a committee pack as a deck.
public final class PptxPack {
    private PptxPack() {}

    /// The deck on the given corporate template, or on the house's own where there is none.
    ///
    /// @throws PackTemplateRejected where the template cannot or must not be used
    public static byte[] render(CommitteePack pack, byte @Nullable [] template) {
        return render(pack, template, Appendix.DEFAULT_LIMIT);
    }

    /// As above, with at most `appendixLimit` project pages.
    public static byte[] render(CommitteePack pack, byte @Nullable [] template, int appendixLimit) {
        return render(pack, template, appendixLimit, far -> {});
    }

    /// As above, telling after each section what part of all, from 0 to 1, is drawn.
    public static byte[] render(
            CommitteePack pack, byte @Nullable [] template, int appendixLimit, DoubleConsumer told) {
        return InLocale.of(pack.cover(), () -> deck(pack, template, appendixLimit, told));
    }

    /// The size of the slides that a template makes, in points.
    ///
    /// @throws PackTemplateRejected where it cannot or must not be used
    public static Dimension sizeOf(byte[] template) {
        try (var show = TemplateIntake.open(template)) {
            return show.getPageSize();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] deck(CommitteePack pack, byte @Nullable [] template, int appendixLimit, DoubleConsumer told) {
        try (var show = template == null ? HouseTemplate.open() : TemplateIntake.open(template);
                var out = new ByteArrayOutputStream()) {
            var content = PackContent.of(pack, appendixLimit);
            var deck = new Deck(show, content);
            FrontSlides.title(deck, content.opening());
            var sections = content.sections();
            for (int i = 0; i < sections.size(); i++) {
                add(deck, sections.get(i));
                told.accept((i + 1.0) / (sections.size() + 1));
            }
            describe(show, content);
            show.write(out);
            return FixedZip.of(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(Deck deck, Section section) {
        switch (section) {
            case Section.Tiles tiles -> FrontSlides.tiles(deck, tiles);
            case Section.Listing listing -> ListingSlides.add(deck, listing);
            case Section.Charted charted -> ChartSlides.add(deck, charted);
            case Section.Project project -> ProjectSlides.add(deck, project);
        }
    }

    private static void describe(XMLSlideShow show, PackContent content) {
        var cover = content.cover();
        var properties = show.getProperties().getCoreProperties();
        var made = Optional.of(Date.from(cover.generated()));
        properties.setTitle(content.name());
        properties.setCreator(CleanText.line(cover.organisation()));
        properties.setLastModifiedByUser(CleanText.line(cover.organisation()));
        properties.setSubjectProperty(CleanText.line(cover.source()));
        properties.setCreated(made);
        properties.setModified(made);
    }
}
