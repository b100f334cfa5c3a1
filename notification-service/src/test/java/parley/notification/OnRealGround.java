package parley.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import parley.local.testing.Backing;
import parley.notification.office.SignIn;
import parley.notification.office.Surroundings;

/// On a real PostgreSQL and a real Kafka, with a mail server and neighbours at hand, and real tokens.
@Tag("edge")
@QuarkusTestResource(value = Backing.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Surroundings.class)
@QuarkusTestResource(SignIn.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnRealGround {}
