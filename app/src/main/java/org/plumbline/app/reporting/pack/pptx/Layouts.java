package org.plumbline.app.reporting.pack.pptx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;

/// The layouts of a template that a pack is built on, found by type, then by name, then by having a title at all.
record Layouts(XSLFSlideLayout title, XSLFSlideLayout page) {

    static Layouts of(XMLSlideShow show) {
        var all = show.getSlideMasters().stream()
                .flatMap(master -> Arrays.stream(master.getSlideLayouts()))
                .toList();
        var page = first(
                all,
                List.of(
                        type(SlideLayout.TITLE_ONLY),
                        name("title only"),
                        type(SlideLayout.TITLE_AND_CONTENT),
                        name("title and content"),
                        layout -> placeholder(layout, Placeholder.TITLE) != null,
                        layout -> placeholder(layout, Placeholder.CENTERED_TITLE) != null));
        if (page == null) {
            throw new PackTemplateRejected(
                    PackTemplateRejected.Reason.NO_LAYOUT, "none of its " + all.size() + " layouts has a title");
        }
        var title = first(
                all,
                List.of(
                        type(SlideLayout.TITLE),
                        name("title slide"),
                        layout -> placeholder(layout, Placeholder.CENTERED_TITLE) != null));
        return new Layouts(title == null ? page : title, page);
    }

    private static @Nullable XSLFSlideLayout first(List<XSLFSlideLayout> all, List<Predicate<XSLFSlideLayout>> wishes) {
        return wishes.stream()
                .flatMap(wish -> all.stream().filter(wish))
                .findFirst()
                .orElse(null);
    }

    private static Predicate<XSLFSlideLayout> type(SlideLayout wanted) {
        return layout -> layout.getType() == wanted;
    }

    private static Predicate<XSLFSlideLayout> name(String wanted) {
        return layout -> layout.getName() != null
                && layout.getName().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /// The placeholder of a kind on this very sheet, or null.
    static @Nullable XSLFTextShape placeholder(XSLFSheet sheet, Placeholder kind) {
        return Arrays.stream(sheet.getPlaceholders())
                .filter(shape -> shape.getTextType() == kind)
                .findFirst()
                .orElse(null);
    }
}
