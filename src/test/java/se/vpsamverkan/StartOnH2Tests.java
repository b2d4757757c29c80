package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import se.vpsamverkan.testing.OnH2;

@OnH2
class StartOnH2Tests {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private GreenMail mailbox;

    @Test
    void lowerCaseSqlRunsOnTheEnginesTables() {
        assertThat(jdbc.queryForObject("select count(*) from act_ru_task where parent_task_id_ is null", Long.class))
                .isEqualTo(tasks.createTaskQuery().count());
    }

    @Test
    void mailArrivesAtTheMailServerOfTheTests() throws Exception {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("vp@example.invalid");
        message.setTo("facket@example.invalid");
        message.setSubject("Prov");
        message.setText("Hej");

        sender.send(message);

        assertThat(mailbox.getReceivedMessages())
                .anySatisfy(received -> assertThat(received.getSubject()).isEqualTo("Prov"));
    }
}
