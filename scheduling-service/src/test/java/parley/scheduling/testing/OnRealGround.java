package parley.scheduling.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import parley.local.testing.Backing;

/// A test of the running service on a real PostgreSQL and a real Kafka, with real tokens and a small intake beside it.
@Tag("edge")
@QuarkusTestResource(value = Backing.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
@QuarkusTestResource(Neighbourhood.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRealGround {}
