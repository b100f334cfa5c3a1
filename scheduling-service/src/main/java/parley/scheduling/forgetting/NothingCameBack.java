package parley.scheduling.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once it is certain that nothing here has been forgotten elsewhere.
@Readiness
@ApplicationScoped
class NothingCameBack implements HealthCheck {

    private final BackupPass pass;

    NothingCameBack(BackupPass pass) {
        this.pass = pass;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Forgotten cases stay forgotten")
                .status(pass.isDone())
                .build();
    }
}
