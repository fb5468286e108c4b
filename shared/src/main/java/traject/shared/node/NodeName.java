package traject.shared.node;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this process is called where several share a database: machine and process, for people to find it. */
public final class NodeName {

    private NodeName() {}

    /** Of this process. */
    public static String own() {
        try {
            return InetAddress.getLocalHost().getHostName() + "/"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException _) {
            return Long.toString(ProcessHandle.current().pid());
        }
    }
}
