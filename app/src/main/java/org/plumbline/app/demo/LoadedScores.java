package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.Mark;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.demand.Proposed;
import org.plumbline.app.demand.ScoreOrigin;
import org.plumbline.app.demand.ScoreSheets;
import org.plumbline.app.demand.ScoringMethod;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringModels;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.stereotype.Component;

/// Brings the scoring of the demonstration in: a model by weights that one from pairs superseded, and two people's
/// sheets for proposals and running projects.
@Component
class LoadedScores {
    /// So many were scored with the first version and not again.
    private static final int OLD = 3;

    private static final int MOST = 18;

    private final ScoringModels models;
    private final ScoreSheets sheets;
    private final Projects projects;
    private final Proposals proposals;
    private final Access access;

    LoadedScores(ScoringModels models, ScoreSheets sheets, Projects projects, Proposals proposals, Access access) {
        this.models = models;
        this.sheets = sheets;
        this.projects = projects;
        this.proposals = proposals;
        this.access = access;
    }

    void load(World world, Cast cast) {
        var head = actor(world, cast, World.Role.PMO_HEAD, Role.PMO_HEAD);
        var member = actor(world, cast, World.Role.PMO_MEMBER, Role.PMO_MEMBER);
        var keys = Stream.concat(
                        proposals.candidates().stream().map(Proposed::key),
                        projects.all().stream()
                                .filter(project -> project.kind() == ProjectKind.PROJECT
                                        && project.state().isActive()
                                        && !project.isConfidential())
                                .map(project -> project.key()))
                .limit(MOST)
                .toList();
        var first = access.as(head, this::first);
        keys.stream().skip(Math.max(0, keys.size() - OLD)).forEach(key -> score(first, key, List.of(head, member)));
        var second = access.as(head, () -> second(first));
        keys.stream().limit(Math.max(0, keys.size() - OLD)).forEach(key -> score(second, key, List.of(head, member)));
    }

    private Actor actor(World world, Cast cast, World.Role role, Role granted) {
        var key = world.signIns().stream()
                .filter(signIn -> signIn.role() == role)
                .map(World.SignIn::personKey)
                .findFirst()
                .orElseThrow();
        access.grant(cast.id(key), granted, ScopeKind.ORGANISATION, null);
        return new Actor(cast.id(key), cast.name(key));
    }

    private static Criterion criterion(String name, String weight, boolean isLessBetter, String... anchors) {
        return new Criterion(
                Ids.next(),
                name,
                new BigDecimal(weight),
                isLessBetter,
                ScoreOrigin.ENTERED,
                List.of(anchors),
                List.of());
    }

    private ScoringModel first() {
        var model = models.create("Investments", ScoringMethod.AHP);
        for (var criterion : List.of(
                criterion(
                        "Gain",
                        "0",
                        false,
                        "None to speak of",
                        "Pays itself in five years",
                        "In three years",
                        "In two years",
                        "Within the year"),
                criterion(
                        "Customers",
                        "0",
                        false,
                        "Nobody notices",
                        "Some notice",
                        "One group is glad",
                        "Most are glad",
                        "They tell their friends"),
                criterion(
                        "Ease",
                        "0",
                        false,
                        "Never done before",
                        "Hard, many at once",
                        "As usual",
                        "Done before",
                        "A matter of weeks"),
                criterion("Risk", "0", true, "Hardly any", "Small and known", "Some", "Great", "May harm the firm"))) {
            model = models.put(model.id(), model.version(), criterion);
        }
        return compared(model, 3, 5, 3, 3, 1, -3);
    }

    /// The second version lets alignment count by itself.
    private ScoringModel second(ScoringModel before) {
        var model = models.next(before.id());
        var alignment = new Criterion(
                Ids.next(),
                "Alignment",
                BigDecimal.ZERO,
                false,
                ScoreOrigin.ALIGNMENT,
                List.of(
                        "Serves nothing",
                        "Serves what comes last",
                        "Serves something",
                        "Serves much",
                        "Serves what comes first"),
                Stream.of("20", "50", "75", "95").map(BigDecimal::new).toList());
        model = models.put(model.id(), model.version(), alignment);
        return compared(model, 3, 5, 3, 1, 3, 1, -3, -3, -5, -3);
    }

    /// Compares all pairs in their order and puts the model in force.
    private ScoringModel compared(ScoringModel model, int... grades) {
        var pairs = new HashMap<String, Integer>();
        var next = 0;
        for (var i = 0; i < model.criteria().size(); i++) {
            for (var j = i + 1; j < model.criteria().size(); j++) {
                pairs.put(
                        ScoringModel.pair(
                                model.criteria().get(i), model.criteria().get(j)),
                        grades[next++]);
            }
        }
        var weighed = models.compare(model.id(), model.version(), pairs);
        return models.enforce(weighed.id(), weighed.version());
    }

    private void score(ScoringModel model, String key, List<Actor> scorers) {
        var number = Integer.parseInt(key.substring(key.indexOf('-') + 1));
        for (var i = 0; i < scorers.size(); i++) {
            var place = i;
            access.as(scorers.get(i), () -> {
                var subject = sheets.subject(key);
                return sheets.save(subject, model.id(), marks(model, number, place), null, true);
            });
        }
        access.as(scorers.getFirst(), () -> {
            var subject = sheets.subject(key);
            return sheets.agree(
                    subject, model.id(), ScoreSheets.suggested(model, sheets.handedIn(subject, model)), null);
        });
    }

    /// Marks that differ from piece to piece, and now and then from scorer to scorer.
    private static Map<UUID, Mark> marks(ScoringModel model, int number, int scorer) {
        var marks = new HashMap<UUID, Mark>();
        for (var i = 0; i < model.criteria().size(); i++) {
            var level = 1 + (number * (11 + 6 * i) + number / 3 + i) % 7 * 5 / 7;
            var differs = (number + i) % 4 == 0 ? scorer : 0;
            var likely = Math.clamp(level + differs, 1, 5);
            marks.put(
                    model.criteria().get(i).root(),
                    (number + i) % 5 == 0
                            ? new Mark(
                                    BigDecimal.valueOf(Math.max(1, likely - 1)),
                                    BigDecimal.valueOf(likely),
                                    BigDecimal.valueOf(Math.min(5, likely + 1)))
                            : Mark.of(BigDecimal.valueOf(likely)));
        }
        return marks;
    }
}
