package traject.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import traject.query.analysis.job.Analyses;
import traject.query.audit.Look;
import traject.query.caseload.Caseload;
import traject.query.export.Export;
import traject.query.job.Job;
import traject.query.page.PagesConfiguration;
import traject.query.projection.Rebuild;
import traject.query.research.Stamp;
import traject.query.web.Moment;
import traject.shared.node.ConditionalOnSide;
import traject.shared.node.Sides;

/** All of this side, on nodes that run it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSide(Sides.QUERY)
@Import(PagesConfiguration.class)
@ComponentScan(
        basePackageClasses = {
            Look.class,
            Analyses.class,
            Caseload.class,
            Export.class,
            Job.class,
            Rebuild.class,
            Stamp.class,
            Moment.class
        })
class QuerySide {}
