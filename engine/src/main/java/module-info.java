/// The computing core: planning, earned value and status arithmetic that anyone can use without the server.
@org.jspecify.annotations.NullMarked
module org.plumbline.engine {
    requires static jdk.incubator.vector;
    requires static transitive org.jspecify;

    exports org.plumbline.engine.appraisal;
    exports org.plumbline.engine.benefit;
    exports org.plumbline.engine.calendar;
    exports org.plumbline.engine.earnedvalue;
    exports org.plumbline.engine.levelling;
    exports org.plumbline.engine.network;
    exports org.plumbline.engine.quality;
    exports org.plumbline.engine.random;
    exports org.plumbline.engine.scoring;
    exports org.plumbline.engine.selection;
    exports org.plumbline.engine.selection.program;
    exports org.plumbline.engine.simulation;
    exports org.plumbline.engine.status;

    uses org.plumbline.engine.selection.program.ExactSolver;
}
