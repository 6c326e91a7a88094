package org.plumbline.app.office;

import static org.plumbline.app.office.TypeQuestion.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Ranks office types by answers. Each type weighs each question from -3 to 3; an answer from 1 to 5 gives
/// weight x (answer - 3) points. The score is the share of the points between the worst and the best that the type
/// could get, from 0 to 100, so that types with many weights have no advantage.
///
/// @param type what is scored
/// @param points gained, from the worst to the best possible
/// @param score from 0 to 100
/// @param shares the points of each question that the type weighs, the most helpful first
public record TypeScore(OfficeType type, int points, int score, List<Share> shares) {
    private static final int NEUTRAL = 3;
    private static final Map<OfficeType, Map<TypeQuestion, Integer>> WEIGHTS = weights();

    public TypeScore {
        shares = List.copyOf(shares);
    }

    /// What an answer did for a type.
    public record Share(TypeQuestion question, int weight, int answer, int points) {}

    /// One other answer that would put another type first.
    public record Turn(TypeQuestion question, int from, int to, OfficeType first) {}

    /// All types, the best first; equal scores in the order of the list.
    ///
    /// @param answers from 1 to 5; a question without one counts as 3
    public static List<TypeScore> rank(Map<TypeQuestion, Integer> answers) {
        var scores = new ArrayList<TypeScore>();
        for (var type : OfficeType.values()) {
            scores.add(of(type, answers));
        }
        scores.sort(Comparator.comparingInt(TypeScore::score).reversed());
        return scores;
    }

    private static TypeScore of(OfficeType type, Map<TypeQuestion, Integer> answers) {
        var points = 0;
        var reach = 0;
        var shares = new ArrayList<Share>();
        for (var weight : WEIGHTS.getOrDefault(type, Map.of()).entrySet()) {
            var answer = answers.getOrDefault(weight.getKey(), NEUTRAL);
            var gained = weight.getValue() * (answer - NEUTRAL);
            points += gained;
            reach += Math.abs(weight.getValue()) * 2;
            shares.add(new Share(weight.getKey(), weight.getValue(), answer, gained));
        }
        shares.sort(Comparator.comparingInt(Share::points).reversed());
        var score = BigDecimal.valueOf(100L * (points + reach))
                .divide(BigDecimal.valueOf(Math.max(1, 2L * reach)), 0, RoundingMode.HALF_UP);
        return new TypeScore(type, points, score.intValue(), shares);
    }

    /// The single answers that would put another type first, the smallest changes first.
    public static List<Turn> turns(Map<TypeQuestion, Integer> answers) {
        var first = rank(answers).getFirst().type();
        var turns = new ArrayList<Turn>();
        for (var question : TypeQuestion.values()) {
            var from = answers.getOrDefault(question, NEUTRAL);
            for (var to : List.of(from - 1, from + 1, from - 2, from + 2, from - 3, from + 3, from - 4, from + 4)) {
                if (to >= 1 && to <= 5) {
                    var other = new EnumMap<>(answers.isEmpty() ? new EnumMap<>(TypeQuestion.class) : answers);
                    other.put(question, to);
                    var then = rank(other).getFirst().type();
                    if (then != first) {
                        turns.add(new Turn(question, from, to, then));
                        break;
                    }
                }
            }
        }
        turns.sort(Comparator.comparingInt(turn -> Math.abs(turn.to() - turn.from())));
        return turns;
    }

    private static Map<OfficeType, Map<TypeQuestion, Integer>> weights() {
        var all = new EnumMap<OfficeType, Map<TypeQuestion, Integer>>(OfficeType.class);
        all.put(OfficeType.SUPPORTIVE, Map.of(MANDATE, -3, CONTROL, -2, AUTONOMY, 2, RESULTS, 2, METHOD, 1, SKILLS, 1));
        all.put(OfficeType.CONTROLLING, Map.of(CONTROL, 3, PROOF, 3, RULES, 2, METHOD, -1, RESULTS, -1, AUTONOMY, -1));
        all.put(OfficeType.DIRECTIVE, Map.of(MANDATE, 3, POOL, 2, PROJECTIZED, 2, STAFF, 2, AUTONOMY, -2, RESULTS, -1));
        all.put(OfficeType.DELIVERY, Map.of(MANDATE, 2, RESULTS, -3, CONTROL, 2, PROJECTIZED, 2, STAFF, 1));
        all.put(OfficeType.ENTERPRISE, Map.of(GOALS, 3, TOO_MANY, 3, SIZE, 2, SPREAD, 2, PICTURE, 1, ONE_PROJECT, -2));
        all.put(OfficeType.DIVISION, Map.of(SPREAD, 2, AUTONOMY, 2, CONTROL, 1, GOALS, -1, SIZE, 1, ONE_CHANGE, -1));
        all.put(OfficeType.BUSINESS_UNIT, Map.of(AUTONOMY, 3, SPREAD, 1, MANDATE, -2, SIZE, -2, STAFF, -1));
        all.put(
                OfficeType.PROGRAMME_OFFICE,
                Map.of(ONE_CHANGE, 2, COMES_AND_GOES, 2, SIZE, -2, CONTROL, 1, SPREAD, -1));
        all.put(OfficeType.PROJECT_OFFICE, Map.of(ONE_PROJECT, 3, SIZE, -3, COMES_AND_GOES, 1, SPREAD, -1));
        all.put(OfficeType.SUPPORT_ORGANISATION, Map.of(POOL, 3, MANDATE, -2, SKILLS, 1, STAFF, 2, GOALS, -1));
        all.put(OfficeType.CENTRE_OF_EXCELLENCE, Map.of(SKILLS, 3, METHOD, -2, MANDATE, -1, AUTONOMY, 1, SPREAD, 1));
        all.put(
                OfficeType.TRANSFORMATION,
                Map.of(ONE_CHANGE, 3, MANDATE, 3, GOALS, 1, COMES_AND_GOES, 1, PRODUCT_TEAMS, -1));
        all.put(OfficeType.AGILE, Map.of(PRODUCT_TEAMS, 3, AUTONOMY, 1, CONTROL, -2, PROOF, -1, METHOD, 1));
        all.put(OfficeType.HUB, Map.of(COMES_AND_GOES, 3, SPREAD, 2, SIZE, 2, RULES, 1, ONE_PROJECT, -2));
        all.put(OfficeType.REPORTING, Map.of(PICTURE, 3, MANDATE, -2, STAFF, -3, RESULTS, 1, SKILLS, -1));
        return all;
    }
}
