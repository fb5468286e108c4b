package traject.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** On what was measured. */
final class Machine {

    private Machine() {}

    static String described(String postgres) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                "%d cores (%s) shared by client and server, %d GiB of memory, %d MiB heap, %s %s, JDK %s, PostgreSQL %s",
                system.getAvailableProcessors(),
                system.getArch(),
                Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                Runtime.getRuntime().maxMemory() >> 20,
                system.getName(),
                system.getVersion(),
                Runtime.version(),
                postgres);
    }
}
