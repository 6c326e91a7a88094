package org.plumbline.files.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Rag;

/// Says which rating the colour of a cell stands for: its fill, else the colour of its one sign.
final class FillColours {
    private static final double LEAST_COLOUR = 0.12;
    private static final double LEAST_LIGHT = 0.3;

    private final StylesTable styles;
    private final Map<Integer, Rag> fills = new HashMap<>();
    private final Map<Integer, Rag> fonts = new HashMap<>();

    FillColours(StylesTable styles) {
        this.styles = styles;
    }

    /// The rating of a style, null where its colour says nothing.
    @Nullable
    Rag of(int style, boolean hasSign) {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return null;
        }
        var fill = fills.computeIfAbsent(style, this::fill);
        if (fill != Rag.NONE) {
            return fill;
        }
        var font = hasSign ? fonts.computeIfAbsent(style, this::font) : Rag.NONE;
        return font == Rag.NONE ? null : font;
    }

    private Rag fill(int style) {
        var cell = styles.getStyleAt(style);
        return cell.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? rating(cell.getFillForegroundXSSFColor())
                : Rag.NONE;
    }

    private Rag font(int style) {
        return rating(styles.getStyleAt(style).getFont().getXSSFColor());
    }

    private static Rag rating(@Nullable XSSFColor colour) {
        var rgb = colour == null ? null : colour.getRGBWithTint();
        return rgb == null || rgb.length < 3 ? Rag.NONE : rating(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
    }

    /// By hue: reds lie around 0 degrees, orange and yellow up to 65, greens from 75 to 170; grey says nothing.
    static Rag rating(int red, int green, int blue) {
        double most = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double range = most - least;
        if (most < LEAST_LIGHT * 255 || range < LEAST_COLOUR * most) {
            return Rag.NONE;
        }
        double hue;
        if (most == red) {
            hue = 60 * (green - blue) / range;
        } else if (most == green) {
            hue = 120 + 60 * (blue - red) / range;
        } else {
            hue = 240 + 60 * (red - green) / range;
        }
        if (hue > -20 && hue < 18) {
            return Rag.RED;
        }
        return hue >= 18 && hue < 68 ? Rag.AMBER : hue >= 75 && hue <= 170 ? Rag.GREEN : Rag.NONE;
    }
}
