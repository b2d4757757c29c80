package se.vpsamverkan.answer;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerReleases extends JpaRepository<AnswerRelease, UUID> {}
