package org.plumbline.app.kit.chart;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes a picture so that no value can end the data block it stands in.
final class ChartJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ChartJson() {}

    static String of(Map<String, Object> picture) {
        return MAPPER.writeValueAsString(picture)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
