package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Value;
import org.plumbline.files.feed.Feed;

/// One row of the reporting feed, read by property.
record FeedRow(Feed.Entity entity) {
    @Nullable
    String text(String property, int most) {
        var value = entity.known().get(property);
        return value == null ? null : Texts.line(Texts.of(value), most);
    }

    @Nullable
    String words(String property) {
        return entity.known().get(property) instanceof Value.Text text ? Texts.clean(text.text()) : null;
    }

    @Nullable
    LocalDateTime moment(String property) {
        return switch (entity.known().get(property)) {
            case Value.Moment found -> found.moment();
            case Value.Day found -> found.day().atStartOfDay();
            case null, default -> null;
        };
    }

    @Nullable
    LocalDate day(String property) {
        var moment = moment(property);
        return moment == null || moment.getYear() < 1900 || moment.getYear() > 2199 ? null : moment.toLocalDate();
    }

    @Nullable
    Double number(String property) {
        var decimal = decimal(property);
        return decimal == null ? null : decimal.doubleValue();
    }

    @Nullable
    BigDecimal decimal(String property) {
        return entity.known().get(property) instanceof Value.Figure figure ? figure.number() : null;
    }

    @Nullable
    Integer whole(String property) {
        var decimal = decimal(property);
        return decimal == null || decimal.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                ? null
                : decimal.intValue();
    }

    boolean is(String property) {
        return entity.known().get(property) instanceof Value.Flag flag && flag.flag();
    }

    /// A property, published or not.
    @Nullable
    Value any(String property) {
        var known = entity.known().get(property);
        return known == null ? entity.custom().get(property) : known;
    }

    Map<String, Value> custom() {
        return entity.custom();
    }
}
