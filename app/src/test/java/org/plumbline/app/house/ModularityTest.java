package org.plumbline.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.plumbline.app.PlumblineApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// Modules keep to what they may use, and the core to the JDK.
class ModularityTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.plumbline");

    @Test
    void modules_keep_to_their_allowed_dependencies_and_the_map_is_drawn_from_them() {
        var modules = ApplicationModules.of(PlumblineApplication.class);

        modules.verify();

        new Documenter(modules).writeModulesAsPlantUml();
    }

    @Test
    void the_engine_knows_the_jdk_and_jspecify_only_and_reads_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("org.plumbline.engine..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "jdk.incubator.vector..", "org.jspecify..", "org.plumbline.engine..")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .check(CLASSES);
    }

    /// The module has to be added at the start of a program, which nobody has to do for the engine.
    @Test
    void one_class_alone_knows_the_vectors_of_the_jdk() {
        noClasses()
                .that()
                .resideInAPackage("org.plumbline..")
                .and()
                .doNotHaveFullyQualifiedName("org.plumbline.engine.simulation.VectorKernel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator..")
                .check(CLASSES);
    }

    @Test
    void exact_solving_knows_the_engine_and_nothing_of_the_server() {
        noClasses()
                .that()
                .resideInAPackage("org.plumbline.solver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.plumbline.app..", "org.plumbline.files..")
                .check(CLASSES);
    }

    @Test
    void nothing_is_deserialised_from_java_objects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    @Test
    void the_file_readers_know_nothing_of_the_server() {
        noClasses()
                .that()
                .resideInAPackage("org.plumbline.files..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.plumbline.app..")
                .check(CLASSES);
    }
}
