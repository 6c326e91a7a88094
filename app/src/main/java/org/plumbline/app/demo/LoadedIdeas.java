package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.BroughtIdea;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.IdeaState;
import org.plumbline.app.demand.IdeaText;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.setting.Settings;
import org.springframework.stereotype.Component;

/// Brings the ideas of the demonstration in: a year of them, from everybody, in every state.
@Component
class LoadedIdeas {
    private static final String CURRENCY = "GBP";
    private static final int DAYS_BETWEEN = 6;
    private static final int APART = 3;
    private static final int SAID = 6;
    private static final int TWIN = 7;
    private static final BigDecimal WIDER = new BigDecimal("1.6");
    private static final BigDecimal NARROWER = new BigDecimal("0.7");

    private final Ideas ideas;
    private final Settings settings;
    private final Clock clock;

    LoadedIdeas(Ideas ideas, Settings settings, Clock clock) {
        this.settings = settings;
        this.ideas = ideas;
        this.clock = clock;
    }

    void load(World world, Cast cast) {
        settings.put(Proposals.CURRENCY, CURRENCY);
        var known = new HashMap<String, UUID>();
        var later = new ArrayList<DemoLines>();
        var number = 0;
        for (var line : DemoLines.of("ideas.txt")) {
            if (line.cells().size() > TWIN) {
                later.add(line);
            } else {
                known.put(line.cells().getFirst(), bring(line, number++, world, cast, null));
            }
        }
        for (var line : later) {
            bring(line, number++, world, cast, known.get(line.cells().get(TWIN)));
        }
    }

    private UUID bring(DemoLines line, int number, World world, Cast cast, @Nullable UUID twin) {
        var head = line.head().split(" ", -1);
        var state = IdeaState.valueOf(head[0].toUpperCase(Locale.ROOT));
        var department = head[1];
        var age = age(state, number);
        var made = LocalDate.now(clock).minusDays(age);
        var isAnswered = state != IdeaState.DRAFT && state != IdeaState.SUBMITTED && state != IdeaState.SCREENING;
        var said = line.cells().get(SAID);
        return ideas.bring(new BroughtIdea(
                        text(line.cells(), cast.id(department)),
                        state,
                        requester(world, cast, number, department),
                        isAnswered || state == IdeaState.SCREENING
                                ? signedIn(world, cast, World.Role.PMO_MEMBER)
                                : null,
                        made,
                        state == IdeaState.DRAFT ? null : made,
                        isAnswered ? made.plusDays(3 + number % DAYS_BETWEEN) : null,
                        said.isEmpty() ? null : said,
                        twin))
                .id();
    }

    /// Days since it was written down: what is open is young, what was answered lies up to a year back.
    private static int age(IdeaState state, int number) {
        return switch (state) {
            case SUBMITTED, DRAFT -> number % DAYS_BETWEEN * 2;
            case SCREENING -> 8 + number % DAYS_BETWEEN * 3;
            case RETURNED -> 12 + number % DAYS_BETWEEN * 4;
            default -> 20 + number * APART;
        };
    }

    private static IdeaText text(List<String> cells, UUID department) {
        var likely = amount(cells.get(4));
        return new IdeaText(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                helps(cells.get(3)),
                cells.get(1).isEmpty() ? null : department,
                null,
                null,
                likely == null
                        ? IdeaText.Cost.UNKNOWN
                        : new IdeaText.Cost(likely.multiply(NARROWER), likely, likely.multiply(WIDER)),
                amount(cells.get(5)));
    }

    private static Map<HelpKind, String> helps(String text) {
        var helps = new EnumMap<HelpKind, String>(HelpKind.class);
        for (var way : text.isEmpty() ? new String[0] : text.split("; ", -1)) {
            var colon = way.indexOf(':');
            helps.put(
                    HelpKind.valueOf(way.substring(0, colon).toUpperCase(Locale.ROOT)),
                    way.substring(colon + 1).strip());
        }
        return helps;
    }

    private static @Nullable BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /// Somebody of the department, the project manager who signs in before all others, so that a requester's page
    /// lives.
    private static UUID requester(World world, Cast cast, int number, String department) {
        var own = signedIn(world, cast, World.Role.PROJECT_MANAGER);
        var people = world.organisation().people().stream()
                .filter(person -> person.departmentKey().equals(department))
                .map(person -> cast.id(person.key()))
                .toList();
        return people.contains(own) ? own : people.get(number * 7 % people.size());
    }

    private static UUID signedIn(World world, Cast cast, World.Role role) {
        return world.signIns().stream()
                .filter(signIn -> signIn.role() == role)
                .map(signIn -> cast.id(signIn.personKey()))
                .findFirst()
                .orElseThrow();
    }
}
