package parley.catalog.offerings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A number of minutes that fills whole quarters of an hour, since sessions are planned in these.
@Constraint(validatedBy = Quarters.Whole.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Quarters {

    String message() default "must be whole quarters of an hour";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Whole implements ConstraintValidator<Quarters, Integer> {

        @Override
        public boolean isValid(@Nullable Integer minutes, ConstraintValidatorContext context) {
            return minutes == null || minutes % 15 == 0;
        }
    }
}
