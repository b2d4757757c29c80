package se.vpsamverkan.proposal.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.proposal.Channel;
import se.vpsamverkan.web.PageErrors;

/** What HR writes about a letter before its text: from whom, how and when it came. */
record LetterForm(String union, String channel, String day, String time) {

    static final LetterForm EMPTY = new LetterForm("", Channel.EMAIL.name(), "", "");

    /** The same, understood. */
    record Read(UnionId union, Channel channel, Instant receivedAt) {}

    static LetterForm of(MultiValueMap<String, String> sent) {
        return new LetterForm(
                text(sent.getFirst("facket")),
                text(sent.getFirst("kanal")),
                text(sent.getFirst("dag")),
                text(sent.getFirst("tid")));
    }

    /** Understands it, or says at each field what is wrong. */
    Optional<Read> read(List<UnionId> invited, PageErrors errors) {
        Optional<UnionId> from =
                invited.stream().filter(each -> each.toString().equals(union)).findFirst();
        Optional<Channel> how = Stream.of(Channel.values())
                .filter(each -> each.ofLetter() && each.name().equals(channel))
                .findFirst();
        if (from.isEmpty()) {
            errors.add("facket", "letter.union-missing");
        }
        if (how.isEmpty()) {
            errors.add("kanal", "letter.channel-missing");
        }
        Optional<Instant> at = errors.moment("dag", day, "tid", time).flatMap(local -> instant(local, errors));
        return from.isEmpty() || how.isEmpty() || at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Read(from.get(), how.get(), at.get()));
    }

    private static Optional<Instant> instant(LocalDateTime local, PageErrors errors) {
        if (!Deadline.exists(local)) {
            Deadline.checked(local).refusal().ifPresent(errors::refuse);
            return Optional.empty();
        }
        return Optional.of(local.atZone(Sweden.ZONE).toInstant());
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
