package se.vpsamverkan.document;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.AnswersKept;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/** Reads and writes documents, their files and their deliveries. */
@Component
class DocumentStore {

    private final Documents documents;
    private final Deliveries deliveries;
    private final EntityManager entities;

    DocumentStore(Documents documents, Deliveries deliveries, EntityManager entities) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.entities = entities;
    }

    CaseDocument get(DocumentId id) {
        return documents.findById(id.value()).orElseThrow(() -> new IllegalStateException("no document " + id));
    }

    /** Every version of every document, the VP first, then annexes by number, the newest version first. */
    List<CaseDocument> all(CaseKey key) {
        return documents.findByCaseKeyOrderByTypeDescNumberAscEditionDesc(key.value());
    }

    CaseDocument add(CaseDocument document, @Nullable String fileName, byte @Nullable [] bytes) {
        entities.persist(document);
        if (fileName != null && bytes != null) {
            supply(document, fileName, bytes);
        }
        return document;
    }

    void supply(CaseDocument document, String fileName, byte[] bytes) {
        StoredFile file = new StoredFile(bytes);
        entities.persist(file);
        document.supplied(file, fileName.strip());
    }

    FileView file(CaseDocument document) {
        StoredFile file = entities.find(StoredFile.class, document.fileId());
        String name = document.fileName();
        return new FileView(name == null ? document.title() : name, file.sha256(), file.content());
    }

    boolean isSuperseded(CaseDocument document) {
        return all(document.caseKey()).stream()
                .anyMatch(other -> document.id().value().equals(other.supersedesId()));
    }

    void deliver(CaseDocument document, List<UnionId> unions, Instant at) {
        unions.forEach(union -> entities.persist(new DeliveryRow(document.id(), union, at)));
    }

    private List<DeliveryRow> delivered(CaseKey key, List<UUID> ids) {
        return AnswersKept.once(
                DocumentStore.class, List.of(key, ids), () -> List.copyOf(deliveries.findByDocumentIdIn(ids)));
    }

    /** For a union invited late: the newest sent version of each document, unless it has it. */
    void deliverEarlierDocuments(CaseKey key, UnionId union, Instant at) {
        Map<String, CaseDocument> newest = new HashMap<>();
        all(key).stream()
                .filter(CaseDocument::isSent)
                .forEach(document -> newest.putIfAbsent(document.type() + "/" + document.number(), document));
        List<UUID> ids =
                newest.values().stream().map(document -> document.id().value()).toList();
        List<UUID> had = delivered(key, ids).stream()
                .filter(delivery -> delivery.unionId().equals(union.value()))
                .map(DeliveryRow::documentId)
                .toList();
        newest.values().stream()
                .filter(document -> !had.contains(document.id().value()))
                .forEach(document -> deliver(document, List.of(union), at));
    }

    boolean isDelivered(CaseDocument document, UnionId union) {
        return deliveries
                .findByDocumentIdAndUnionId(document.id().value(), union.value())
                .isPresent();
    }

    boolean hasOpened(CaseDocument document, UnionId union) {
        return deliveries
                .findByDocumentIdAndUnionId(document.id().value(), union.value())
                .filter(DeliveryRow::isOpened)
                .isPresent();
    }

    void opened(CaseDocument document, UnionId union, @Nullable PersonId person, Instant at) {
        deliveries.firstOpened(document.id().value(), union.value(), at, person == null ? null : person.value());
    }

    List<DocumentView> views(CaseKey key, boolean overdue) {
        List<CaseDocument> all = all(key);
        Map<UUID, DocumentId> newer = new HashMap<>();
        all.forEach(document -> {
            UUID older = document.supersedesId();
            if (older != null) {
                newer.put(older, document.id());
            }
        });
        Map<UUID, List<Delivery>> sent = all.isEmpty()
                ? Map.of()
                : deliveries
                        .findByDocumentIdIn(
                                all.stream().map(one -> one.id().value()).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                DeliveryRow::documentId, Collectors.mapping(DeliveryRow::view, Collectors.toList())));
        return all.stream()
                .map(one -> one.view(
                        overdue,
                        newer.get(one.id().value()),
                        sent.getOrDefault(one.id().value(), List.of())))
                .toList();
    }
}
