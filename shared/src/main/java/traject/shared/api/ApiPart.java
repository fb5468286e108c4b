package traject.shared.api;

import java.util.List;
import java.util.Locale;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.schema.SchemaFile;

/** What one side has to say of its API; a node documents the parts that it runs. */
public interface ApiPart {

    List<Operation> operations();

    /** The documents of schemas that this part stands for. */
    List<SchemaFile> schemas();

    /** A reason of this part as the caller is told it. */
    Problem told(ProblemCode reason, Locale language);
}
