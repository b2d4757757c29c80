package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** All comments on all minutes. */
interface Comments extends JpaRepository<Comment, UUID> {

    @OncePerTransaction
    List<Comment> findByMinutesIdOrderByNo(UUID minutesId);
}
