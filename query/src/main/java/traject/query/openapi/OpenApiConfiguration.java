package traject.query.openapi;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import traject.shared.api.ApiPart;

/** The documents of whatever this node runs. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    @Bean
    ApiPart documentsApi() {
        return new DocumentsApi();
    }

    @Bean
    OpenApiController openApiController(
            List<ApiPart> parts,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new OpenApiController(parts, mappings::getObject);
    }
}
