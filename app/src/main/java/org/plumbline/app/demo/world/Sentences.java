package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.Course.Point;
import org.plumbline.app.demo.world.Registers.Issue;
import org.plumbline.app.demo.world.Registers.Risk;
import org.plumbline.engine.status.Facts;
import org.plumbline.engine.status.Facts.Exposure;

/// Words one report: picks a sentence of the bank and fills in the figures of that day.
record Sentences(
        Brief brief,
        Course course,
        Purse purse,
        Point point,
        Facts facts,
        Registers registers,
        Map<String, Block> words,
        Draw draw) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    String of(String key) {
        var block = words.get(key);
        if (block == null) {
            throw new IllegalStateException("words.txt has no block %s".formatted(key));
        }
        return filled(draw.one(block.items()));
    }

    private String filled(String sentence) {
        var promised = course.promised(point);
        var finish = course.finish(point);
        var budget = purse.budget(point.baseline());
        var forecast = purse.forecast(point);
        return sentence.replace("{finish}", day(finish))
                .replace("{baseline}", day(promised))
                .replace("{late}", Long.toString(Math.max(0, ChronoUnit.DAYS.between(promised, finish))))
                .replace("{percent}", point.percent().setScale(0, RoundingMode.HALF_UP) + " %")
                .replace("{budget}", money(budget, brief.currency()))
                .replace("{forecast}", money(forecast, brief.currency()))
                .replace("{actual}", money(purse.spent(point), brief.currency()))
                .replace("{over}", money(forecast.subtract(budget).max(BigDecimal.ZERO), brief.currency()))
                .replace("{milestone}", milestone())
                .replace("{risks}", Integer.toString(open(facts.openRisks())))
                .replace("{issues}", Integer.toString(open(facts.openIssues())))
                .replace("{risk}", risk())
                .replace("{issue}", issue())
                .replace(
                        "{role}",
                        draw.one(course.network.tasks().stream()
                                .map(Network.Leaf::role)
                                .filter(r -> !r.isEmpty())
                                .toList()))
                .replace("{supplier}", brief.supplier());
    }

    private static int open(@Nullable Exposure exposure) {
        return exposure == null ? 0 : exposure.open();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String money(BigDecimal amount, String currency) {
        var sign = currency.equals("EUR") ? "€" : "£";
        return amount.compareTo(MILLION) >= 0
                ? sign + amount.divide(MILLION, 1, RoundingMode.HALF_UP) + "m"
                : sign + amount.movePointLeft(3).setScale(0, RoundingMode.HALF_UP) + "k";
    }

    private String milestone() {
        var tasks = course.network.tasks();
        return IntStream.range(0, tasks.size())
                .filter(t -> tasks.get(t).isMilestone())
                .filter(t -> course.finishOf(t, point.starts(), point.days()).isAfter(point.asOf()))
                .mapToObj(t -> tasks.get(t).name())
                .findFirst()
                .orElse("Project closed");
    }

    private String risk() {
        return registers.risks().stream()
                .filter(r -> Registers.isOpen(r.raisedOn(), r.closedOn(), point.asOf()))
                .max(Comparator.comparingInt(Risk::score))
                .map(Risk::title)
                .orElse("People missing in the holidays");
    }

    private String issue() {
        return registers.issues().stream()
                .filter(i -> Registers.isOpen(i.raisedOn(), i.closedOn(), point.asOf()))
                .min(Comparator.comparing(Issue::priority))
                .map(Issue::title)
                .orElse("Delivery dates");
    }
}
