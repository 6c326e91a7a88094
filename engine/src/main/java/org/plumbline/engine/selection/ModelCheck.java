package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds what makes a question unanswerable.
final class ModelCheck {
    private final List<String> periods;
    private final List<Candidate> candidates;
    private final Set<String> keys = new HashSet<>();
    private final List<ModelProblem> found = new ArrayList<>();

    ModelCheck(List<String> periods, List<Candidate> candidates) {
        this.periods = periods;
        this.candidates = candidates;
    }

    List<ModelProblem> problems(List<Requirement> requirements) {
        if (periods.isEmpty()) {
            add("model", "periods", "", "name at least one period");
        }
        candidates.forEach(this::candidate);
        requirements.forEach(this::requirement);
        cycles(requirements);
        return List.copyOf(found);
    }

    private void candidate(Candidate candidate) {
        var key = candidate.key();
        if (key.isBlank()) {
            add("", "key", key, "every candidate needs a key");
        } else if (!keys.add(key)) {
            add(key, "key", key, "two candidates have this key; give each its own");
        }
        var length = Math.max(amounts(key, "cost", candidate.cost()), amounts(key, "need", candidate.needs()));
        notNegative(key, "risk", candidate.risk());
        notNegative(key, "delay loss", candidate.delayLoss());
        starts(candidate, length);
        var running = candidate.running();
        if (running != null) {
            notNegative(key, "sunk cost", running.sunk());
            var stopping = amounts(key, "stopping cost", running.stopping());
            if (stopping > periods.size()) {
                add(key, "stopping cost", stopping + " periods", "there are only " + periods.size());
            }
        }
    }

    private void starts(Candidate candidate, int length) {
        if (candidate.starts().isEmpty()) {
            add(candidate.key(), "starts", "", "name at least one period in which it may start");
        }
        var before = -1;
        for (int start : candidate.starts()) {
            if (start <= before) {
                add(candidate.key(), "starts", String.valueOf(start), "starts count from 0 and rise");
            } else if (start + Math.max(1, length) > periods.size()) {
                add(
                        candidate.key(),
                        "starts",
                        String.valueOf(start),
                        "it lasts %d periods from there, and there are only %d".formatted(length, periods.size()));
            }
            before = start;
        }
    }

    /// The number of periods used.
    private int amounts(String key, String column, Map<String, List<BigDecimal>> amounts) {
        var longest = 0;
        for (var entry : amounts.entrySet()) {
            entry.getValue().forEach(amount -> notNegative(key, column + " of " + entry.getKey(), amount));
            longest = Math.max(longest, entry.getValue().size());
        }
        return longest;
    }

    private void requirement(Requirement requirement) {
        switch (requirement) {
            case Requirement.Budget(var kind, var period, var amount) -> {
                notNegative("budget", kind == null ? "amount" : kind, amount);
                if (period != null) {
                    period("budget", period);
                }
            }
            case Requirement.Capacity(var role, var period, var amount) -> {
                notNegative("capacity", role, amount);
                period("capacity", period);
            }
            case Requirement.Must(var key) -> known(key, "must", key);
            case Requirement.MustNot(var key) -> known(key, "must not", key);
            case Requirement.Requires(var key, var needed) -> pair(key, "requires", needed);
            case Requirement.Excludes(var key, var other) -> pair(key, "excludes", other);
            case Requirement.Group group -> group(group);
            case Requirement.BucketShare share -> share(share);
            case Requirement.RiskCap(var amount) -> notNegative("risk cap", "amount", amount);
        }
    }

    private void pair(String key, String column, String other) {
        known(key, column, key);
        known(key, column, other);
        if (key.equals(other)) {
            add(key, column, other, "it names itself; name another candidate");
        }
    }

    private void group(Requirement.Group group) {
        group.keys().forEach(key -> known(group.name(), "group", key));
        if (group.number() < 0) {
            add(group.name(), "number", String.valueOf(group.number()), "must be at least 0");
        }
    }

    private void share(Requirement.BucketShare share) {
        if (share.least().signum() < 0
                || share.most().compareTo(BigDecimal.ONE) > 0
                || share.least().compareTo(share.most()) > 0) {
            add(
                    share.bucket(),
                    "share",
                    share.least() + " to " + share.most(),
                    "shares lie from 0 to 1, the least before the most");
        }
        if (candidates.stream().noneMatch(candidate -> share.bucket().equals(candidate.bucket()))) {
            add(share.bucket(), "bucket", share.bucket(), "no candidate is in this bucket");
        }
    }

    private void period(String what, int period) {
        if (period < 0 || period >= periods.size()) {
            add(what, "period", String.valueOf(period), "periods count from 0 to " + (periods.size() - 1));
        }
    }

    private void known(String key, String column, String name) {
        if (!keys.contains(name)) {
            add(key, column, name, "there is no candidate of this key");
        }
    }

    private void notNegative(String key, String column, BigDecimal amount) {
        if (amount.signum() < 0) {
            add(key, column, amount.toPlainString(), "must be at least 0");
        }
    }

    /// Reports each ring of candidates that require one another once.
    private void cycles(List<Requirement> requirements) {
        var needs = new LinkedHashMap<String, Set<String>>();
        for (var requirement : requirements) {
            if (requirement instanceof Requirement.Requires(var key, var needed) && !key.equals(needed)) {
                needs.computeIfAbsent(key, _ -> new TreeSet<>()).add(needed);
            }
        }
        var done = new HashMap<String, Boolean>();
        needs.keySet().forEach(key -> follow(key, needs, done));
    }

    /// Walks along what is required, without recursion since chains may be long. `done` is false while on the path.
    private void follow(String from, Map<String, Set<String>> needs, Map<String, Boolean> done) {
        if (done.containsKey(from)) {
            return;
        }
        var path = new ArrayList<String>();
        var open = new ArrayList<java.util.Iterator<String>>();
        path.add(from);
        open.add(needs.getOrDefault(from, Set.of()).iterator());
        done.put(from, false);
        while (!path.isEmpty()) {
            if (!open.getLast().hasNext()) {
                done.put(path.removeLast(), true);
                open.removeLast();
                continue;
            }
            var next = open.getLast().next();
            if (!done.containsKey(next)) {
                done.put(next, false);
                path.add(next);
                open.add(needs.getOrDefault(next, Set.of()).iterator());
            } else if (Boolean.FALSE.equals(done.get(next))) {
                var ring = new ArrayList<>(path.subList(path.indexOf(next), path.size()));
                ring.add(next);
                add(next, "requires", String.join(" -> ", ring), "these require one another in a ring; break it");
            }
        }
    }

    private void add(String key, String column, String value, String why) {
        found.add(new ModelProblem(key, column, value, why));
    }
}
