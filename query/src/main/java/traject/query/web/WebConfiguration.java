package traject.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import traject.shared.reference.ReferenceData;

/** How requests are read: days and instants in ISO form. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    static Moment moment(ObjectProvider<Clock> clock, @Value("${traject.zone:Europe/Brussels}") ZoneId zone) {
        return new Moment(clock.getIfAvailable(Clock::systemUTC), zone);
    }

    /** Read once at the start, so that a node with data that do not fit together does not start. */
    @Bean
    static ReferenceData referenceData() {
        return ReferenceData.load();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, Asked::day);
        registry.addConverter(String.class, Instant.class, Asked::moment);
    }
}
