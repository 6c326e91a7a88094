package org.plumbline.files.instance;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.Demand;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Resource;

/// The Patterson format (`.rcp`): activities and resources, the capacities, then for each activity its duration, its
/// demands, the number of its successors and the successors, counted from 1; line breaks mean nothing.
final class PattersonReader {
    private final String name;
    private final Numbers numbers;

    PattersonReader(String name, String text) {
        this.name = name;
        numbers = new Numbers(text);
    }

    LevellingProblem read() {
        int size = numbers.next("the number of activities", 1, Sizes.ACTIVITIES);
        int kinds = numbers.next("the number of resources", 0, Sizes.RESOURCES);
        requireTable(size, kinds, numbers);
        var resources = resources(kinds, numbers);
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Precedence>();
        for (int j = 0; j < size; j++) {
            int duration = numbers.next("the duration of activity " + (j + 1), 0, Sizes.DURATION);
            activities.add(new Activity(Integer.toString(j + 1), 0, new Mode(duration, demands(kinds, numbers))));
            int successors = numbers.next("the number of successors", 0, size);
            for (int i = 0; i < successors; i++) {
                int line = numbers.line();
                int successor = numbers.next("a successor of activity " + (j + 1), 1, size) - 1;
                if (successor == j || links.size() == Sizes.LINKS) {
                    throw Numbers.damaged(
                            line,
                            successor == j
                                    ? "activity %d follows itself".formatted(j + 1)
                                    : "more than %d links".formatted(Sizes.LINKS));
                }
                links.add(Precedence.finishToStart(j, successor));
            }
        }
        return new LevellingProblem(name, resources, activities, links);
    }

    static void requireTable(int size, int kinds, Numbers numbers) {
        if ((long) size * kinds > Sizes.CELLS) {
            throw Numbers.damaged(
                    numbers.line(), "%d activities with %d resources are too many".formatted(size, kinds));
        }
    }

    static List<Resource> resources(int kinds, Numbers numbers) {
        var resources = new ArrayList<Resource>();
        for (int r = 1; r <= kinds; r++) {
            resources.add(Resource.renewable("R" + r, numbers.next("the capacity of resource " + r, 0, Sizes.UNITS)));
        }
        return resources;
    }

    static List<Demand> demands(int kinds, Numbers numbers) {
        var demands = new ArrayList<Demand>(4);
        for (int r = 0; r < kinds; r++) {
            int units = numbers.next("the demand for resource " + (r + 1), 0, Sizes.UNITS);
            if (units > 0) {
                demands.add(new Demand(r, units));
            }
        }
        return demands;
    }
}
