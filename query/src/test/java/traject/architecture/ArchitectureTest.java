package traject.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** What architecture.md promises of all three modules. */
@AnalyzeClasses(
        packages = "traject",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutFixtures.class})
class ArchitectureTest {

    /** The tests of shared come as a jar once Maven has packaged them. */
    static final class WithoutFixtures implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Nothing but Java, and the annotations that JSON and null-checking read. */
    private static final String[] PURE = {
        "traject.shared.event",
        "traject.shared.course",
        "traject.shared.vocabulary",
        "traject.shared.json",
        "traject.shared.desk",
        "traject.shared.problem",
        "traject.shared.reference",
        "traject.shared.archive",
        "traject.shared.schema",
        "traject.shared.api",
        "traject.command.casefile",
        "traject.command.reason",
        "traject.command.security",
        "traject.command.simulation",
        "traject.query.timeline",
        "traject.query.analysis",
        "traject.query.configuration",
        "traject.query.disclosure",
        "traject.query.figure",
        "traject.query.markup",
        "traject.query.picture",
        "traject.query.raster",
        "traject.query.sequence..",
        "traject.query.process..",
        "traject.query.research.process"
    };

    /** Rules that find nothing to look at would pass; so every part must be there, with about what it has today. */
    @ArchTest
    static void all_three_modules_are_looked_at(JavaClasses all) {
        assertThat(count(all, "traject.shared..")).isGreaterThan(150);
        assertThat(count(all, "traject.command..")).isGreaterThan(100);
        assertThat(count(all, "traject.query..")).isGreaterThan(80);
        for (String pure : PURE) {
            assertThat(count(all, pure)).as(pure).isPositive();
        }
    }

    private static long count(JavaClasses all, String packages) {
        return all.stream().filter(resideInAnyPackage(packages)).count();
    }

    @ArchTest
    static final ArchRule pure_packages_see_neither_Spring_nor_Axon = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "org.slf4j..");

    /** Whoever wants sequence analysis alone can take that package out as it is. */
    @ArchTest
    static final ArchRule sequence_analysis_needs_nothing_but_Java = classes()
            .that()
            .resideInAPackage("traject.query.sequence..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("traject.query.sequence..", "java..", "org.jspecify..");

    /** So can who wants process measures alone; only what reads and writes logs needs XML and JSON besides. */
    @ArchTest
    static final ArchRule process_measures_need_nothing_but_Java = classes()
            .that()
            .resideInAPackage("traject.query.process..")
            .and()
            .resideOutsideOfPackage("traject.query.process.format")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("traject.query.process..", "java..", "org.jspecify..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("traject.query.process.format");

    @ArchTest
    static final ArchRule formats_of_event_logs_need_nothing_but_Java_and_streaming_JSON = classes()
            .that()
            .resideInAPackage("traject.query.process.format")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "traject.query.process..",
                    "java..",
                    "javax.xml.stream..",
                    "tools.jackson.core..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule who_is_acting_is_said_without_Spring = noClasses()
            .that()
            .haveSimpleNameStartingWith("Actor")
            .and()
            .resideInAPackage("traject.shared.identity")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule in_shared_only_the_event_store_the_sign_in_and_the_start_know_Spring = noClasses()
            .that()
            .resideInAPackage("traject.shared..")
            .and()
            .resideOutsideOfPackages("traject.shared.eventstore", "traject.shared.identity", "traject.shared.node")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule Axon_is_known_where_events_are_stored_recorded_and_projected = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "traject.shared.eventstore",
                    "traject.command",
                    "traject.command.recording",
                    "traject.query.projection")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule the_side_that_answers_never_sees_the_side_that_decides = noClasses()
            .that()
            .resideInAPackage("traject.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("traject.command..");

    @ArchTest
    static final ArchRule the_side_that_decides_never_sees_the_side_that_answers = noClasses()
            .that()
            .resideInAPackage("traject.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("traject.query..");

    @ArchTest
    static final ArchRule shared_sees_no_side = noClasses()
            .that()
            .resideInAPackage("traject.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("traject.command..", "traject.query..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("traject.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_runs_of_the_command_line_print = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("traject.shared.node.Terminal")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothing_logs_past_slf4j = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule the_time_is_an_input = noClasses()
            .that()
            .resideOutsideOfPackages("..web", "..audit")
            .should()
            .callMethodWhere(target(nameMatching("now"))
                    .and(target(owner(
                            DescribedPredicate.describe("a type of java.time", ArchitectureTest::tellsTheTime)))));

    private static boolean tellsTheTime(JavaClass type) {
        return type.isEquivalentTo(Instant.class)
                || type.isEquivalentTo(LocalDate.class)
                || type.isEquivalentTo(LocalDateTime.class);
    }

    /** The one place of a side where its clock is chosen is its configuration. */
    @ArchTest
    static final ArchRule a_clock_is_chosen_in_configurations_only = noClasses()
            .that()
            .areNotAnnotatedWith(Configuration.class)
            .and()
            .areNotAnnotatedWith(AutoConfiguration.class)
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nothing_is_named_after_what_it_is_technically =
            noClasses().should().haveNameMatching(".*(Dto|DTO|Entity|Impl|Manager|Util|Utils|Helper)");

    @ArchTest
    static final ArchRule every_package_says_what_it_is_and_rules_out_null =
            classes().should(new MustStandInANullMarkedPackage());
}
