package se.vpsamverkan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.vpsamverkan.kernel.OncePerTransaction;
import se.vpsamverkan.kernel.Role;

/** The assignments; "on" is the day the question is asked for, both ends of a period included. */
interface Assignments extends JpaRepository<Assignment, UUID> {

    @OncePerTransaction(lasting = true)
    @Query("select a from Assignment a, Person p where p.id = a.personId and p.active = true and a.personId = :person"
            + " and a.validFrom <= :on and (a.validTo is null or a.validTo >= :on) order by a.role, a.id")
    List<Assignment> held(UUID person, LocalDate on);

    @OncePerTransaction(lasting = true)
    @Query("select p from Assignment a, Person p where p.id = a.personId and p.active = true and a.role = :role"
            + " and a.administrationId = :administration and a.deputy = :deputy"
            + " and a.validFrom <= :on and (a.validTo is null or a.validTo >= :on) order by p.name, p.id")
    List<Person> inRole(Role role, UUID administration, boolean deputy, LocalDate on);

    /** As {@link #ofUnion} for all unions at once. */
    @OncePerTransaction(lasting = true)
    @Query("select new se.vpsamverkan.party.Assignments$Voice(a.unionId, a.deputy, p)"
            + " from Assignment a, Person p where p.id = a.personId and p.active = true and a.role in :roles"
            + " and a.administrationId = :administration"
            + " and a.validFrom <= :on and (a.validTo is null or a.validTo >= :on) order by p.name, p.id")
    List<Voice> voices(List<Role> roles, UUID administration, LocalDate on);

    /** Somebody who speaks for a union. */
    record Voice(UUID union, boolean deputy, Person person) {}

    @OncePerTransaction(lasting = true)
    @Query("select p from Assignment a, Person p where p.id = a.personId and p.active = true and a.role in :roles"
            + " and a.administrationId = :administration and a.unionId = :union and a.deputy = :deputy"
            + " and a.validFrom <= :on and (a.validTo is null or a.validTo >= :on) order by p.name, p.id")
    List<Person> ofUnion(List<Role> roles, UUID administration, UUID union, boolean deputy, LocalDate on);

    @OncePerTransaction(lasting = true)
    @Query("select p from Assignment a, Person p where p.id = a.personId and p.active = true"
            + " and a.role = se.vpsamverkan.kernel.Role.DEPT_HEAD"
            + " and a.departmentId = :department and a.deputy = :deputy"
            + " and a.validFrom <= :on and (a.validTo is null or a.validTo >= :on) order by p.name, p.id")
    List<Person> headsOf(UUID department, boolean deputy, LocalDate on);
}
