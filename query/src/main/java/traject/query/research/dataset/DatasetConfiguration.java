package traject.query.research.dataset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How large a file, and all files of one owner, may be. */
@Configuration(proxyBeanMethods = false)
class DatasetConfiguration {

    private final DataSize largestFile;
    private final DataSize room;

    DatasetConfiguration(
            @Value("${traject.datasets.largest-file:64MB}") DataSize largestFile,
            @Value("${traject.datasets.room:256MB}") DataSize room) {
        this.largestFile = largestFile;
        this.room = room;
    }

    @Bean
    Datasets datasets(DatasetTable table) {
        return new Datasets(table, largestFile.toBytes(), room.toBytes());
    }

    @Bean
    Readings readings(Datasets datasets) {
        return new Readings(datasets, largestFile.toBytes());
    }
}
