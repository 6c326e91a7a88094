package org.plumbline.app.exchange;

import java.util.ArrayList;
import java.util.List;

/// Plans in Microsoft Project's XML, small enough to read.
final class PlanXml {
    private final String title;
    private final String guid;
    private final List<String> tasks = new ArrayList<>();

    private PlanXml(String title, String guid) {
        this.title = title;
        this.guid = guid;
    }

    static PlanXml of(String title, String guid) {
        return new PlanXml(title, guid).task(0, 0, title, 10);
    }

    PlanXml task(int uid, int level, String name, int days, int... predecessors) {
        var links = new StringBuilder();
        for (var predecessor : predecessors) {
            links.append("<PredecessorLink><PredecessorUID>%d</PredecessorUID><Type>1</Type></PredecessorLink>"
                    .formatted(predecessor));
        }
        tasks.add("""
                <Task><UID>%d</UID><ID>%d</ID><Name>%s</Name><Type>0</Type><OutlineLevel>%d</OutlineLevel>
                <Start>2026-01-05T08:00:00</Start><Finish>2026-01-%02dT17:00:00</Finish><Duration>PT%dH0M0S</Duration>
                <Summary>%d</Summary>%s</Task>
                """.formatted(uid, uid, name, level, 5 + days, days * 8, level == 0 ? 1 : 0, links));
        return this;
    }

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion>%s
                <Title>%s</Title><StartDate>2026-01-05T08:00:00</StartDate><Tasks>%s</Tasks></Project>
                """.formatted(guid.isEmpty() ? "" : "<GUID>" + guid + "</GUID>", title, String.join("", tasks));
    }
}
