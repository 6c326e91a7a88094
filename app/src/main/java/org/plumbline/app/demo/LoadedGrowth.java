package org.plumbline.app.demo;

import org.plumbline.app.demo.world.World;
import org.springframework.stereotype.Component;

/// Brings in how the organisation of the demonstration watches over the way it works and gets better at it.
@Component
class LoadedGrowth {
    private final LoadedMethods methods;
    private final LoadedLibrary library;
    private final LoadedAssessments assessments;
    private final LoadedAssurance assurance;
    private final LoadedChange change;

    LoadedGrowth(
            LoadedMethods methods,
            LoadedLibrary library,
            LoadedAssessments assessments,
            LoadedAssurance assurance,
            LoadedChange change) {
        this.methods = methods;
        this.library = library;
        this.assessments = assessments;
        this.assurance = assurance;
        this.change = change;
    }

    /// Methods first: audits look at what they ask for.
    void load(World world, Cast cast) {
        methods.load(world, cast);
        library.load(world, cast);
        assessments.load(world, cast);
        assurance.load(world, cast);
        change.load(world, cast);
    }
}
