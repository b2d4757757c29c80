package se.vpsamverkan.party;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The unions. */
interface Unions extends JpaRepository<Union, UUID> {

    List<Union> findAllByOrderByOfficialName();
}
