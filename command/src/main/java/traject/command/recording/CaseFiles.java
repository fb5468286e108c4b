package traject.command.recording;

import java.util.List;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import traject.command.casefile.CaseState;
import traject.shared.event.CaseId;

/** Opens the files of cases, from what is known of them. */
public final class CaseFiles {

    private final AggregateModel<CaseFile> model;

    /** @param clock tells when commands are recorded that come without a moment of their own */
    public CaseFiles(CaseClock clock) {
        this.model = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                CaseFile.class,
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(CaseFile.class),
                        new SimpleResourceParameterResolverFactory(List.of(clock))));
    }

    /** @param state as it stands in the log */
    OpenFile open(CaseId id, CaseState state) {
        return new OpenFile(new CaseFile(id, state), model);
    }
}
