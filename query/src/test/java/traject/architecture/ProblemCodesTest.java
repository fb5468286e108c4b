package traject.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import traject.command.casefile.Refusal;
import traject.query.problem.Reason;
import traject.shared.archive.ArchiveFault;
import traject.shared.problem.CommonReason;
import traject.shared.problem.ProblemCode;

/** All reasons of all three modules. */
class ProblemCodesTest {

    private final List<Class<?>> lists = new ClassFileImporter()
                    .withImportOptions(
                            List.of(new ImportOption.DoNotIncludeTests(), new ArchitectureTest.WithoutFixtures()))
                    .importPackages("traject")
                    .stream()
                    .filter(type -> type.isAssignableTo(ProblemCode.class) && type.isEnum())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void every_list_of_reasons_is_one_whose_sentences_are_checked() {
        assertThat(lists)
                .containsExactlyInAnyOrder(
                        ArchiveFault.class,
                        CommonReason.class,
                        Refusal.class,
                        Reason.class,
                        traject.command.reason.Reason.class);
    }

    @Test
    void no_code_stands_in_two_lists() {
        assertThat(lists.stream().flatMap(list -> Stream.of(list.getEnumConstants())))
                .extracting(reason -> ((ProblemCode) reason).code())
                .hasSizeGreaterThan(70)
                .doesNotHaveDuplicates();
    }
}
