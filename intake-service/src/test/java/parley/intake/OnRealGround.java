package parley.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import parley.local.testing.Backing;

/// A test of the running service on two real PostgreSQL servers and a real Kafka, with real tokens.
@Tag("edge")
@QuarkusTestResource(
        value = Backing.class,
        initArgs = {@ResourceArg(name = "service", value = "intake"), @ResourceArg(name = "keys", value = "true")})
@QuarkusTestResource(SignIn.class)
@QuarkusTestResource(Scheduling.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRealGround {}
