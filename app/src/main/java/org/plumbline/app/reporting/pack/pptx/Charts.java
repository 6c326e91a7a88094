package org.plumbline.app.reporting.pack.pptx;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.content.Chart;

/// Native charts with their data in an embedded workbook, so that they can be edited and copied.
final class Charts {
    private static final MarkerStyle[] MARKERS = {
        MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND, MarkerStyle.X
    };

    /// Days from the first day of a spreadsheet to 1970-01-01.
    private static final double EPOCH = 25_569;

    private final XMLSlideShow show;
    private final Instant made;

    Charts(XMLSlideShow show, Instant made) {
        this.show = show;
        this.made = made;
    }

    /// Columns stacked on each other, one for each category.
    void stacked(Page page, Rectangle2D place, Chart picture) {
        var chart = chart();
        var axes = axes(chart, picture.format(), true);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, axes.category(), axes.value());
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(45);
        series(chart, data, picture);
        ChartLabels.overlap(chart.getCTChart().getPlotArea().getBarChartArray(0));
        for (int i = 0; i < data.getSeriesCount(); i++) {
            ChartLabels.values(data.getSeries(i), "0;;");
        }
        put(page, place, chart, picture);
    }

    /// Bars beside each other, one group for each category.
    void bars(Page page, Rectangle2D place, Chart picture) {
        var chart = chart();
        var axes = axes(chart, picture.format(), false);
        axes.category().setOrientation(AxisOrientation.MAX_MIN);
        axes.value().setCrosses(AxisCrosses.MAX);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, axes.category(), axes.value());
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(60);
        series(chart, data, picture);
        for (int i = 0; i < data.getSeriesCount(); i++) {
            ChartLabels.values(data.getSeries(i), picture.format());
        }
        put(page, place, chart, picture);
    }

    /// Lines of days with a marker at each point.
    void days(Page page, Rectangle2D place, Chart days) {
        var picture = serial(days);
        var bounds = picture.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        double margin = Math.max(14, (bounds.getMax() - bounds.getMin()) * 0.1);
        var chart = chart();
        var axes = axes(chart, picture.format(), true);
        axes.value().setMinimum(bounds.getMin() - margin);
        axes.value().setMaximum(bounds.getMax() + margin);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, axes.category(), axes.value());
        series(chart, data, picture);
        for (int i = 0; i < picture.series().size(); i++) {
            var line = (XDDFLineChartData.Series) data.getSeries(i);
            line.setSmooth(false);
            line.setMarkerStyle(MARKERS[i % MARKERS.length]);
            var properties = new XDDFLineProperties(
                    fill(new Color(picture.series().get(i).colour())));
            properties.setWidth(2.0);
            line.setLineProperties(properties);
            ChartLabels.markers(line, new Color(picture.series().get(i).colour()));
        }
        put(page, place, chart, picture);
    }

    /// The same with days counted as a spreadsheet counts them.
    private static Chart serial(Chart days) {
        var series = days.series().stream()
                .map(one -> {
                    List<@Nullable Double> values = new ArrayList<>();
                    one.values().forEach(value -> values.add(value == null ? null : (Double) (value + EPOCH)));
                    return new Chart.Series(one.name(), one.mark(), one.colour(), values, one.labels());
                })
                .toList();
        return new Chart(days.kind(), days.description(), days.categories(), series, days.format());
    }

    private record Axes(XDDFCategoryAxis category, XDDFValueAxis value) {}

    private XSLFChart chart() {
        var chart = show.createChart();
        chart.setAutoTitleDeleted(true);
        var legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setOverlay(false);
        return chart;
    }

    private static Axes axes(XSLFChart chart, String format, boolean upright) {
        var category = chart.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        var value = chart.createValueAxis(upright ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        value.setCrosses(AxisCrosses.AUTO_ZERO);
        value.setCrossBetween(AxisCrossBetween.BETWEEN);
        value.setNumberFormat(format);
        value.setMajorTickMark(AxisTickMark.NONE);
        category.setMajorTickMark(AxisTickMark.NONE);
        value.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(new Color(0xe6e8eb))));
        for (XDDFChartAxis axis : List.of(category, value)) {
            XDDFRunProperties text = axis.getOrAddTextProperties();
            text.setFontSize(10d);
            axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(new Color(0xaab2bd))));
        }
        return new Axes(category, value);
    }

    private static void series(XSLFChart chart, XDDFChartData data, Chart picture) {
        int rows = picture.categories().size();
        var names = XDDFDataSourcesFactory.fromArray(
                picture.categories().toArray(String[]::new), chart.formatRange(new CellRangeAddress(1, rows, 0, 0)), 0);
        int column = 1;
        for (var series : picture.series()) {
            var values = XDDFDataSourcesFactory.fromArray(
                    series.values().toArray(Double[]::new),
                    chart.formatRange(new CellRangeAddress(1, rows, column, column)),
                    column);
            values.setFormatCode(picture.format());
            var drawn = data.addSeries(names, values);
            drawn.setTitle(series.name(), chart.setSheetTitle(series.name(), column));
            drawn.setFillProperties(fill(new Color(series.colour())));
            column++;
        }
        chart.plot(data);
    }

    static XDDFSolidFillProperties fill(Color colour) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()}));
    }

    private void put(Page page, Rectangle2D place, XSLFChart chart, Chart picture) {
        try {
            var properties = chart.getWorkbook().getProperties().getCoreProperties();
            properties.setCreated(Optional.of(Date.from(made)));
            properties.setModified(Optional.of(Date.from(made)));
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
        page.slide().addChart(chart, emu(place));
        var frames = page.slide().getXmlObject().getCSld().getSpTree();
        Pen.describe(frames.getGraphicFrameArray(frames.sizeOfGraphicFrameArray() - 1), picture.description());
    }

    private static Rectangle2D emu(Rectangle2D points) {
        return new Rectangle2D.Double(
                Units.toEMU(points.getX()),
                Units.toEMU(points.getY()),
                Units.toEMU(points.getWidth()),
                Units.toEMU(points.getHeight()));
    }
}
