package se.vpsamverkan.party;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The persons. */
interface Persons extends JpaRepository<Person, UUID> {

    Optional<Person> findByUsername(String username);
}
