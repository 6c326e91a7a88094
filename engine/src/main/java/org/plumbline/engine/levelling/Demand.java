package org.plumbline.engine.levelling;

/// What an activity takes of a resource: in each unit of time it works, or once where the resource is used up.
///
/// @param resource position in the problem's list of resources
/// @param units above zero
public record Demand(int resource, int units) {
    public Demand {
        if (resource < 0 || units < 1) {
            throw new IllegalArgumentException(
                    "a demand needs a resource and units above 0, was %d of resource %d".formatted(units, resource));
        }
    }
}
