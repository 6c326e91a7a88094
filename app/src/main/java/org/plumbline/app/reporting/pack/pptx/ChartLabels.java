package org.plumbline.app.reporting.pack.pptx;

import java.awt.Color;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/// The parts of a native chart for which POI has no words of its own: labels on bars, colours of markers.
final class ChartLabels {
    private ChartLabels() {}

    /// Lays the stacked series on one column. Written as bare XML: the schema type is not in POI's smaller schema jar.
    static void overlap(CTBarChart bars) {
        try (var cursor = bars.getGapWidth().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.insertElement("overlap", "http://schemas.openxmlformats.org/drawingml/2006/chart");
            cursor.toPrevToken();
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    /// Writes each value in or beside its bar, so that the colour need not be told apart.
    static void values(XDDFChartData.Series series, String format) {
        if (!(series instanceof XDDFBarChartData.Series bar)) {
            return;
        }
        var labels = bar.getCTBarSer().addNewDLbls();
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        var body = labels.addNewTxPr();
        body.addNewBodyPr();
        body.addNewLstStyle();
        var run = body.addNewP().addNewPPr().addNewDefRPr();
        run.setSz(1000);
        run.setB(true);
        run.addNewSolidFill().addNewSrgbClr().setVal(rgb(new Color(0x1d2530)));
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /// Fills the markers in the line's colour.
    static void markers(XDDFLineChartData.Series line, Color colour) {
        var marker = line.getCTLineSer().getMarker();
        CTShapeProperties look = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
        look.addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
        look.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
    }

    private static byte[] rgb(Color colour) {
        return new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()};
    }
}
