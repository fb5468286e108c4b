package traject.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import traject.query.audit.Look;
import traject.query.caseload.Caseload;
import traject.query.export.Export;
import traject.query.projection.Rebuild;
import traject.query.web.Moment;
import traject.shared.node.ConditionalOnSide;
import traject.shared.node.Sides;

/** All of this side, on nodes that run it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSide(Sides.QUERY)
@ComponentScan(basePackageClasses = {Look.class, Caseload.class, Export.class, Rebuild.class, Moment.class})
class QuerySide {}
