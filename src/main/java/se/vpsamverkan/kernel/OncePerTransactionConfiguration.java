package se.vpsamverkan.kernel;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.DeleteContext;
import org.hibernate.event.spi.DeleteEvent;
import org.hibernate.event.spi.DeleteEventListener;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.event.spi.PersistContext;
import org.hibernate.event.spi.PersistEvent;
import org.hibernate.event.spi.PersistEventListener;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.GenericTypeResolver;
import org.springframework.data.repository.Repository;

/** Puts {@link OncePerTransaction} to work: around the repositories, and on whatever is added or removed. */
@Configuration(proxyBeanMethods = false)
class OncePerTransactionConfiguration {

    @Bean
    static BeanPostProcessor repositoriesAskOnce() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Repository<?, ?> && bean instanceof Advised proxy) {
                    adviseIfWanted(proxy);
                }
                return bean;
            }
        };
    }

    private static void adviseIfWanted(Advised proxy) {
        for (Class<?> type : proxy.getProxiedInterfaces()) {
            if (Arrays.stream(type.getMethods()).anyMatch(each -> each.isAnnotationPresent(OncePerTransaction.class))) {
                Class<?>[] typeAndId = GenericTypeResolver.resolveTypeArguments(type, Repository.class);
                if (typeAndId == null) {
                    throw new IllegalStateException("a repository of nothing: " + type);
                }
                proxy.addAdvice(0, askOnce(typeAndId[0]));
                return;
            }
        }
    }

    private static MethodInterceptor askOnce(Class<?> type) {
        return call -> {
            OncePerTransaction wish = call.getMethod().getAnnotation(OncePerTransaction.class);
            AnswersKept kept = wish == null ? null : AnswersKept.ofTransaction();
            if (wish == null || kept == null) {
                return call.proceed();
            }
            AnswersKept.Question question = AnswersKept.question(type, call.getMethod(), call.getArguments());
            if (kept.has(question)) {
                return kept.get(question);
            }
            Object answer = call.proceed();
            if (wish.afterWaiting()) {
                kept.forgetAll();
            }
            kept.keep(question, answer, wish.lasting());
            return answer;
        };
    }

    /** Registered as a bean, so that it is there before anybody adds anything. */
    @Bean
    Forgetting forgetting(EntityManagerFactory factory) {
        Forgetting forgetting = new Forgetting();
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.PERSIST, forgetting);
        listeners.appendListeners(EventType.MERGE, forgetting);
        listeners.appendListeners(EventType.DELETE, forgetting);
        return forgetting;
    }

    static final class Forgetting implements PersistEventListener, MergeEventListener, DeleteEventListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void onPersist(PersistEvent event) {
            AnswersKept.forget(event.getObject().getClass());
        }

        @Override
        public void onPersist(PersistEvent event, PersistContext createdAlready) {
            onPersist(event);
        }

        @Override
        public void onMerge(MergeEvent event) {
            AnswersKept.forget(event.getOriginal().getClass());
        }

        @Override
        public void onMerge(MergeEvent event, MergeContext copiedAlready) {
            onMerge(event);
        }

        @Override
        public void onDelete(DeleteEvent event) {
            AnswersKept.forget(event.getObject().getClass());
        }

        @Override
        public void onDelete(DeleteEvent event, DeleteContext transientEntities) {
            onDelete(event);
        }
    }
}
