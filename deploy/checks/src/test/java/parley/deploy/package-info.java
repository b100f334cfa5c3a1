/// Holds the files of `deploy/` and `docker-compose.yml` to what they promise.
@NullMarked
package parley.deploy;

import org.jspecify.annotations.NullMarked;
