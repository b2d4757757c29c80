package se.vpsamverkan.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SubmissionLines extends JpaRepository<SubmissionLine, UUID> {

    List<SubmissionLine> findBySubmissionIdAndReadingOrderByPlace(UUID submissionId, int reading);

    /** The current reading of everything in the case. */
    @Query("select l from SubmissionLine l, Submission s where s.id = l.submissionId and s.reading = l.reading"
            + " and s.caseKey = :caseKey order by l.place")
    List<SubmissionLine> current(String caseKey);

    /** The current reading of everything from one union in the case. */
    @Query("select l from SubmissionLine l, Submission s where s.id = l.submissionId and s.reading = l.reading"
            + " and s.caseKey = :caseKey and s.unionId = :unionId order by l.place")
    List<SubmissionLine> current(String caseKey, UUID unionId);
}
