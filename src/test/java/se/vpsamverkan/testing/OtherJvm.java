package se.vpsamverkan.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Another JVM with the class path of this one, for what one process cannot show: two nodes, a kill. */
public final class OtherJvm implements AutoCloseable {

    private final Process process;
    private final String line;

    private OtherJvm(Process process, String line) {
        this.process = process;
        this.line = line;
    }

    /** Starts the main class and returns when it has said a line with this in it. */
    public static OtherJvm start(Class<?> main, String until, List<String> arguments) throws IOException {
        return start(Path.of(""), classPath(), main, until, arguments);
    }

    /** Starts the product as somebody gets it, without anything of its tests, in a folder where it leaves its data. */
    public static OtherJvm startIn(Path folder, Class<?> main, String until, List<String> arguments)
            throws IOException {
        String product = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(folder, product, main, until, arguments);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static OtherJvm start(Path folder, String classPath, Class<?> main, String until, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains(until)) {
                Thread reader = new Thread(() -> said.lines().forEach(each -> {}));
                reader.setDaemon(true);
                reader.start();
                return new OtherJvm(process, line);
            }
        }
        throw new IllegalStateException("the application did not start:\n" + all);
    }

    /** The line that was waited for. */
    public String line() {
        return line;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Writes a line to it. */
    public void say(String order) throws IOException {
        process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** As kill -9, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM; answers whether it ended by itself in time. */
    public boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(90, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
