package org.plumbline.app.portfolio.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.portfolio.PriorityReview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of reviews of priorities.
@Component
public class ReviewTable {
    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Spoken(UUID reviewId, PriorityReview.Line line) {}

    /// All reviews, the latest first.
    public List<PriorityReview> all() {
        Map<UUID, List<Spoken>> lines = jdbc
                .sql("select * from portfolio.priority_review_line order by priority_after, objective_id")
                .query((row, number) -> new Spoken(
                        row.getObject("review_id", UUID.class),
                        new PriorityReview.Line(
                                row.getObject("objective_id", UUID.class),
                                row.getInt("priority_before"),
                                row.getInt("priority_after"),
                                row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Spoken::reviewId));
        return jdbc.sql("select * from portfolio.priority_review order by held_on desc, id desc")
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new PriorityReview(
                            id,
                            row.getString("period"),
                            row.getObject("held_on", LocalDate.class),
                            row.getObject("held_by", UUID.class),
                            row.getString("words"),
                            row.getObject("next_on", LocalDate.class),
                            lines.getOrDefault(id, List.of()).stream()
                                    .map(Spoken::line)
                                    .toList());
                })
                .list();
    }

    /// Writes a review.
    public void insert(PriorityReview review) {
        jdbc.sql("""
                        insert into portfolio.priority_review (id, period, held_on, held_by, words, next_on)
                        values (:id, :period, :held, :by, :words, :next)
                        """)
                .param("id", review.id())
                .param("period", review.period())
                .param("held", review.heldOn())
                .param("by", review.heldBy())
                .param("words", review.words())
                .param("next", review.nextOn())
                .update();
        for (var line : review.lines()) {
            jdbc.sql("""
                            insert into portfolio.priority_review_line
                                (review_id, objective_id, priority_before, priority_after, words)
                            values (:review, :objective, :before, :after, :words)
                            """)
                    .param("review", review.id())
                    .param("objective", line.objectiveId())
                    .param("before", line.before())
                    .param("after", line.after())
                    .param("words", line.words())
                    .update();
        }
    }
}
