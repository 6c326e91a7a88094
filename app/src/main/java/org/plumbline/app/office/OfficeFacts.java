package org.plumbline.app.office;

import static org.plumbline.app.office.Fact.area;
import static org.plumbline.app.office.Fact.choice;
import static org.plumbline.app.office.Fact.date;
import static org.plumbline.app.office.Fact.number;
import static org.plumbline.app.office.Fact.person;
import static org.plumbline.app.office.Fact.text;
import static org.plumbline.app.office.Fact.yesNo;

import java.util.Arrays;
import java.util.List;

/// What is known of an office itself.
public final class OfficeFacts {
    public static final String NAME = "name";
    public static final String TYPE = "type";
    public static final String LEVEL = "level";
    public static final String IS_TEMPORARY = "is_temporary";
    public static final String END_CONDITION = "end_condition";
    public static final String CLOSES_ON = "closes_on";
    public static final String IS_EXTERNAL = "is_external";
    public static final String PROVIDER = "provider";
    public static final String PARENT = "parent";
    public static final String HEAD = "head";
    public static final String SPONSOR = "sponsor";
    public static final String DEPARTMENT = "department";
    public static final String PURPOSE = "purpose";
    public static final String MISSION = "mission";
    public static final String STAGE = "stage";
    public static final String ENVIRONMENT = "environment";
    public static final String COST_CENTRE = "cost_centre";
    public static final String CURRENCY = "currency";
    public static final String MANDATE_BY = "mandate_by";
    public static final String MANDATE_UNTIL = "mandate_until";
    public static final String PROGRAMME = "programme";
    public static final String PLAN_DAYS = "plan_days";

    /// Who the office is.
    public static final List<Fact> IDENTITY = List.of(
            text(NAME, "Name"),
            choice(TYPE, "Type", names(OfficeType.values())),
            choice(LEVEL, "Looks after", names(OfficeLevel.values())).hint("Left empty, what its type usually does"),
            Fact.of(Fact.Type.OFFICE, PARENT, "Overseen by"),
            person(HEAD, "Head"),
            person(SPONSOR, "Sponsor"),
            Fact.of(Fact.Type.DEPARTMENT, DEPARTMENT, "Department"),
            area(PURPOSE, "Purpose").hint("Why it exists, in a sentence that says what gets better and for whom"));

    /// How long it lasts and who runs it.
    public static final List<Fact> FRAME = List.of(
            yesNo(IS_TEMPORARY, "Temporary"),
            text(END_CONDITION, "Ends when"),
            date(CLOSES_ON, "Expected to close on"),
            text(PROGRAMME, "Programme").hint("Key of the programme, for an office that serves one: PRG-0001"),
            yesNo(IS_EXTERNAL, "Run by another organisation"),
            text(PROVIDER, "Which organisation"));

    /// Its means and surroundings.
    public static final List<Fact> MEANS = List.of(
            area(MISSION, "Mission"),
            choice(STAGE, "Stage", "BASIC", "INTERMEDIATE", "ADVANCED"),
            area(ENVIRONMENT, "Work environment"),
            text(COST_CENTRE, "Cost centre"),
            choice(CURRENCY, "Currency", "EUR", "GBP", "USD", "CHF", "SEK", "NOK", "DKK", "PLN", "CAD", "AUD"),
            person(MANDATE_BY, "Mandate given by"),
            date(MANDATE_UNTIL, "Mandate ends on"),
            number(PLAN_DAYS, "Plan is stale after, in days").hint("Left empty, 90 days without a change"));

    /// All of them, in their order on screen.
    public static final List<Fact> ALL =
            List.of(IDENTITY, FRAME, MEANS).stream().flatMap(List::stream).toList();

    /// Means that people write; the stage is reached by evidence.
    public static final List<Fact> EDITED_MEANS =
            MEANS.stream().filter(fact -> !fact.name().equals(STAGE)).toList();

    /// All that people write.
    public static final List<Fact> EDITED =
            ALL.stream().filter(fact -> !fact.name().equals(STAGE)).toList();

    private OfficeFacts() {}

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
