package se.vpsamverkan.testing;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;

/**
 * Gives each test an administration of its own, so that tests share one database without seeing each other. All names
 * are invented. The assignments hold from 2000 on, whatever the clock shows.
 */
@Component
public class Fixtures {

    /** Everybody's assignment begins here. */
    public static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    /** What everybody who can log in logs in with. */
    public static final String PASSWORD = "en lång och påhittad lösenfras";

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789";
    private static final Actor SYSTEM = Actor.system();

    private final SecureRandom random = new SecureRandom();
    private final PartyRegister register;

    Fixtures(PartyRegister register) {
        this.register = register;
    }

    /** A new office under a random code, without passwords. */
    @Transactional
    public Office office() {
        String code = code();
        AdministrationId administration = register.registerAdministration(
                        SYSTEM, code, "Ängslunda park- och badförvaltning " + code, "förvaltningschef")
                .orThrow();
        List<Office.Desk> departments = List.of(
                department(administration, code, "Badavdelningen", "Disa Dopp"),
                department(administration, code, "Parkavdelningen", "Pelle Plantering"));
        List<Office.Organisation> unions = new ArrayList<>();
        unions.add(union(administration, code, "Badvaktarnas förbund", "Badvakt", "Berit Boj"));
        unions.add(union(administration, code, "Parkarbetarnas riksförening", "Parkarb", "Gösta Grus"));
        unions.add(union(administration, code, "Trädvårdarna", "Träd", "Alma Alm"));
        unions.add(union(administration, code, "Förbundet för fontänskötare", "Fontän", "Nils Näckros"));
        unions.add(union(administration, code, "Lekplatspedagogernas samfund", "Lekped", "Gunvor Gunga"));
        unions.add(union(administration, code, "Kioskchefernas förening", "Kioskchef", "Sture Strut"));
        Actor deputyRep =
                employ(Hat.union(Role.UNION_REP, administration, unions.get(0).id()), "Vera Vik", code, true);
        return new Office(
                administration,
                code,
                employ(Role.HR_COORDINATOR, administration, "Hillevi Häck", code),
                employ(Role.DIRECTOR, administration, "Folke Förnäm", code),
                employ(Role.PLAN_OWNER, administration, "Paula Plan", code),
                employ(Role.SECRETARY, administration, "Sixten Skriver", code),
                employ(Role.REGISTRAR, administration, "Rut Register", code),
                employ(Role.BOARD_SECRETARY, administration, "Nora Nämnd", code),
                employ(Role.SYS_ADMIN, administration, "Sven Server", code),
                departments,
                List.copyOf(unions),
                deputyRep);
    }

    /** One more person with this hat until further notice. */
    @Transactional
    public Actor employ(Hat hat, String name, String code, boolean deputy) {
        PersonId person = person(name, code);
        register.assign(SYSTEM, person, hat, LONG_AGO, null, deputy).orThrow();
        return new Actor(person, hat.role(), hat.administration(), hat.union(), hat.department());
    }

    /** One more union with a rep in this administration. */
    @Transactional
    public Office.Organisation union(
            AdministrationId administration, String code, String name, String shortName, String repName) {
        String official = name + " " + code;
        String brief = shortName + " " + code;
        UnionId union =
                register.registerUnion(SYSTEM, official, brief, List.of()).orThrow();
        Actor rep = employ(Hat.union(Role.UNION_REP, administration, union), repName, code, false);
        return new Office.Organisation(union, official, brief, rep);
    }

    /** Somebody new with this hat until further notice, who logs in with {@link #PASSWORD}. */
    @Transactional
    public Login login(Hat hat) {
        String username = "t" + code().toLowerCase(Locale.ROOT);
        PersonId person = register.registerPerson(
                        SYSTEM, username, "Tova Testson", username + "@example.invalid", PASSWORD)
                .orThrow();
        register.assign(SYSTEM, person, hat, LONG_AGO, null, false).orThrow();
        return new Login(person, username);
    }

    /** Who logs in, and with which name. */
    public record Login(PersonId person, String username) {}

    /** A person without any hat. */
    @Transactional
    public PersonId person(String name, String code) {
        String username = (name + "." + code)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.')
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o');
        return register.registerPerson(SYSTEM, username, name, username + "@example.invalid", null)
                .orThrow();
    }

    /** A code nobody else has: 34 to the 8th possibilities. */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private Actor employ(Role role, AdministrationId administration, String name, String code) {
        return employ(Hat.employer(role, administration), name, code, false);
    }

    private Office.Desk department(AdministrationId administration, String code, String name, String headName) {
        DepartmentId department =
                register.registerDepartment(SYSTEM, administration, name).orThrow();
        return new Office.Desk(department, name, employ(Hat.head(administration, department), headName, code, false));
    }
}
