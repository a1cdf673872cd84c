import java.nio.file.Path;
import java.util.Map;
import org.neo4j.server.CommunityBootstrapper;

/** Starts a Neo4j Community server on the configuration of a home folder and says so; SIGTERM stops it. */
public class Server {
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        // The last flag, daemon mode, would swallow System.out.
        int code = new CommunityBootstrapper().start(home, home.resolve("conf/neo4j.conf"), Map.of(), false, false);
        if (code != 0) System.exit(code);
        System.out.println("ready");
        System.out.flush();
        Thread.currentThread().join();
    }
}
