package org.plumbline.app.reporting.pack.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.NorthbridgePack;

class PptxPackTest {
    private final CommitteePack pack = NorthbridgePack.of(12);

    @Test
    void slides_come_in_the_order_in_which_a_committee_reads_them() {
        var titles = titles(PptxPack.render(pack, null));

        assertThat(titles)
                .startsWith(
                        "Northbridge Retail",
                        "October 2026 on one page",
                        "What changed since September 2026",
                        "Decisions needed",
                        "Red and false green",
                        "Ratings over time",
                        "Milestone trend",
                        "Money by portfolio",
                        "Top risks",
                        "Portfolio summary",
                        "The managers' own words",
                        "Core ledger replacement")
                .hasSize(11 + 12);
    }

    @Test
    void charts_are_native_and_hold_the_figures_that_went_in() throws IOException {
        try (var show = open(PptxPack.render(pack, null))) {
            var charts = charts(show);

            assertThat(charts).hasSize(3);
            var trend = (XDDFBarChartData) charts.getFirst().getChartSeries().getFirst();
            assertThat(trend.getSeriesCount()).isEqualTo(4);
            for (int i = 0; i < pack.trend().size(); i++) {
                assertThat(trend.getSeries(0).getCategoryData().getPointAt(i))
                        .isEqualTo(pack.trend().get(i).period());
                assertThat(trend.getSeries(2).getValuesData().getPointAt(i).intValue())
                        .isEqualTo(pack.trend().get(i).red());
            }
            assertThat(charts.get(1).getChartSeries().getFirst()).isInstanceOf(XDDFLineChartData.class);
            var money = charts.get(2).getChartSeries().getFirst();
            assertThat(money.getSeries(0).getValuesData().getPointAt(1).doubleValue())
                    .isEqualTo(60_400_000d);
            assertThat(money.getSeries(0).getCategoryData().getPointCount()).isEqualTo(3);
        }
    }

    @Test
    void a_chart_carries_its_workbook_so_that_it_can_be_edited() throws Exception {
        try (var show = open(PptxPack.render(pack, null))) {
            var sheet = charts(show).getFirst().getWorkbook().getSheetAt(0);

            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("May 2026");
            assertThat(sheet.getRow(6).getCell(3).getNumericCellValue()).isEqualTo(8);
        }
    }

    @Test
    void charts_and_tables_say_what_they_show_to_who_cannot_see_them() throws IOException {
        try (var show = open(PptxPack.render(pack, null))) {
            var frames = show.getSlides().stream()
                    .flatMap(slide -> slide.getShapes().stream())
                    .filter(XSLFGraphicFrame.class::isInstance)
                    .map(shape -> (CTGraphicalObjectFrame) shape.getXmlObject())
                    .toList();

            assertThat(frames)
                    .isNotEmpty()
                    .allSatisfy(frame -> assertThat(
                                    frame.getNvGraphicFramePr().getCNvPr().getDescr())
                            .isNotBlank());
        }
    }

    @Test
    void every_page_has_its_footer_and_its_number() throws IOException {
        try (var show = open(PptxPack.render(pack, null))) {
            assertThat(show.getSlides()).hasSizeGreaterThan(20);
            assertThat(show.getSlides().subList(1, show.getSlides().size())).allSatisfy(slide -> {
                assertThat(textOf(slide)).contains("October 2026 · as of 31 Oct 2026 · Frozen status reports");
                assertThat(Layouts.placeholder(slide, Placeholder.SLIDE_NUMBER)).isNotNull();
            });
        }
    }

    @Test
    void a_rating_is_told_by_shape_and_word() {
        assertThat(text(PptxPack.render(pack, null))).contains("● Red", "▲ Amber", "✓ Green", "○ None");
    }

    @Test
    void eighty_decisions_run_over_as_many_slides_as_they_need_and_none_is_lost() {
        var many = NorthbridgePack.deciding(pack, NorthbridgePack.decisions(80));

        var deck = PptxPack.render(many, null);

        assertThat(titles(deck))
                .filteredOn(title -> title.startsWith("Decisions needed (continued"))
                .hasSizeBetween(4, 12);
        var text = text(deck);
        assertThat(many.decisions()).allSatisfy(one -> assertThat(text).contains(one.decision()));
    }

    @Test
    void two_hundred_projects_get_a_slide_each_and_more_than_the_limit_is_said() {
        assertThat(titles(PptxPack.render(NorthbridgePack.of(200), null)))
                .filteredOn(title -> title.startsWith("Loyalty relaunch"))
                .hasSize(17);

        var limited = PptxPack.render(NorthbridgePack.of(60), null, 10);
        assertThat(text(limited)).contains("10 of 60 projects follow");
        assertThat(titles(limited))
                .contains("Core ledger replacement", "Data-centre exit")
                .doesNotContain("Payroll to one system");
    }

    @Test
    void an_empty_pack_says_in_sentences_that_there_is_nothing() {
        assertThat(text(PptxPack.render(NorthbridgePack.empty(), null)))
                .contains(
                        "Nothing waits for a decision of this committee.",
                        "No project changed its rating.",
                        "No project is red or falsely green.",
                        "No open risk is recorded.");
    }

    @Test
    void hostile_text_breaks_no_slide_and_stands_in_full_in_the_notes() throws IOException {
        var deck = PptxPack.render(NorthbridgePack.hostilePack(), null);

        var text = text(deck);
        assertThat(text)
                .contains("<script>alert(1)</script>", "🚀 שלום مرحبا 你好", "THE-VERY-END")
                .doesNotContain("\u202e");
        staysOnTheSlide(deck);
    }

    @Test
    void nothing_leaves_the_slide() throws IOException {
        staysOnTheSlide(PptxPack.render(NorthbridgePack.of(60), null));
    }

    @Test
    void the_same_pack_gives_the_same_bytes() {
        assertThat(PptxPack.render(pack, null)).isEqualTo(PptxPack.render(NorthbridgePack.of(12), null));
    }

    @Test
    void sixty_projects_take_seconds_at_most() {
        var start = System.nanoTime();

        PptxPack.render(NorthbridgePack.of(60), null);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    static void staysOnTheSlide(byte[] deck) throws IOException {
        try (var show = open(deck)) {
            var size = show.getPageSize();
            for (var slide : show.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    var place = shape.getAnchor();
                    double height = shape instanceof XSLFTable table
                            ? table.getRows().stream()
                                    .mapToDouble(row -> row.getHeight())
                                    .sum()
                            : place.getHeight();
                    assertThat(place.getX()).isGreaterThanOrEqualTo(0);
                    assertThat(place.getMaxX()).isLessThanOrEqualTo(size.width + 0.5);
                    assertThat(place.getY() + height)
                            .as("bottom of %s on slide %s", shape.getShapeName(), slide.getTitle())
                            .isLessThanOrEqualTo(size.height);
                }
            }
        }
    }

    static XMLSlideShow open(byte[] deck) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(deck));
    }

    static List<String> titles(byte[] deck) {
        try (var show = open(deck)) {
            return show.getSlides().stream().map(PptxPackTest::title).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The title in its placeholder, from which the outline view is made.
    private static String title(XSLFSlide slide) {
        var title = Layouts.placeholder(slide, Placeholder.TITLE);
        var shown = title == null ? Layouts.placeholder(slide, Placeholder.CENTERED_TITLE) : title;
        return shown == null ? "" : shown.getText();
    }

    static String text(byte[] deck) {
        try (var show = open(deck)) {
            return show.getSlides().stream().map(PptxPackTest::textOf).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands on a slide and in its notes.
    private static String textOf(XSLFSlide slide) {
        var shapes = new ArrayList<>(slide.getShapes());
        if (slide.getNotes() != null) {
            shapes.addAll(slide.getNotes().getShapes());
        }
        return shapes.stream()
                .map(shape -> shape instanceof XSLFTextShape text
                        ? text.getText()
                        : shape instanceof XSLFTable table ? textOf(table) : "")
                .collect(Collectors.joining("\n"));
    }

    private static String textOf(XSLFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getCells().stream())
                .map(XSLFTextShape::getText)
                .collect(Collectors.joining("\n"));
    }

    private static List<XSLFChart> charts(XMLSlideShow show) {
        return show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(shape -> shape instanceof XSLFGraphicFrame frame && frame.hasChart())
                .map(shape -> ((XSLFGraphicFrame) shape).getChart())
                .toList();
    }
}
