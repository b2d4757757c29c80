package se.vpsamverkan.portal.demo;

import java.util.List;

/** Whom one can log in as in demo mode. The people are invented; what each can try stands in the messages. */
public final class DemoUsers {

    /** Everybody's password in demo mode; refused as a password in a real installation. */
    public static final String PASSWORD = "samverkan-demo";

    /** In the order of the login page. */
    public static final List<User> ALL = List.of(
            new User("hr", "Hanna Hagberg"),
            new User("chef", "Kerstin Kvist"),
            new User("chef2", "Jonas Järv"),
            new User("chef3", "Mona Mård"),
            new User("direktor", "Dag Drake"),
            new User("sekreterare", "Sofia Storm"),
            new User("facklig", "Frida Fors"),
            new User("facklig2", "Farid Falk"),
            new User("facklig3", "Lena Lind"),
            new User("facklig4", "Olle Orre"),
            new User("facklig5", "Petra Puma"),
            new User("facklig6", "Ruben Rask"),
            new User("registrator", "Rakel Rud"),
            new User("namnd", "Nils Nordlund"),
            new User("admin", "Agnes Alm"));

    private DemoUsers() {}

    /** A demo user. */
    public record User(String username, String name) {}

    static String nameOf(String username) {
        return ALL.stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo user " + username))
                .name();
    }

    static String emailOf(String username) {
        return username + "@exempel.invalid";
    }
}
