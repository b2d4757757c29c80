package se.vpsamverkan.process.tasklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.web.GrantedHats;

/**
 * The engine sees our people and no register of its own. A user's id is the person's id, so that no name stands in the
 * engine's tables; a group is a hat. Only somebody whose id is known can be asked for: nobody leafs through the staff.
 */
@Component
class EngineIdentity implements ReadOnlyIdentityProvider {

    private final Directory directory;

    EngineIdentity(Directory directory) {
        this.directory = directory;
    }

    /** The groups of this user; empty for somebody unknown. */
    Set<String> groupsOf(@Nullable String userId) {
        return person(userId)
                .map(person -> {
                    Map<AdministrationId, String> codes = new HashMap<>();
                    return TaskGroups.of(
                            GrantedHats.of(person.id(), directory.hats(person.id())),
                            id -> codes.computeIfAbsent(
                                    id, any -> directory.administration(any).code()));
                })
                .orElseGet(Set::of);
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return person(userId).map(EngineIdentity::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("people are not in the engine's tables");
    }

    /** Nobody logs in to the engine; the portal's login is the only one. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return group(groupId);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(null);
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {
        // nothing is written
    }

    @Override
    public void close() {
        // holds nothing
    }

    // A query the engine hands out runs in a command of its own; one made within a command runs there.
    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private Optional<PersonView> person(@Nullable String userId) {
        try {
            return userId == null ? Optional.empty() : directory.person(new PersonId(UUID.fromString(userId)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static User user(PersonView person) {
        int space = person.name().lastIndexOf(' ');
        UserEntity user = new UserEntity(person.id().toString());
        user.setFirstName(space < 0 ? person.name() : person.name().substring(0, space));
        user.setLastName(space < 0 ? "" : person.name().substring(space + 1));
        return user;
    }

    private static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("hat");
        return group;
    }

    private static List<String> asked(@Nullable String one, String @Nullable [] many) {
        Collection<String> asked = new LinkedHashSet<>();
        if (one != null) {
            asked.add(one);
        }
        if (many != null) {
            asked.addAll(List.of(many));
        }
        return new ArrayList<>(asked);
    }

    private final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        Users(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return found();
        }

        private List<User> found() {
            return asked(getId(), getIds()).stream()
                    .map(EngineIdentity.this::findUserById)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        Groups(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            return found();
        }

        private List<Group> found() {
            Collection<String> ids = getUserId() == null ? asked(getId(), getIds()) : groupsOf(getUserId());
            return ids.stream().map(EngineIdentity::group).toList();
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        NoTenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return List.of();
        }
    }
}
