/// What the office stands on, without Docker: PostgreSQL, Kafka, sign-in and mail as processes that end with us.
@NullMarked
package parley.local.engine;

import org.jspecify.annotations.NullMarked;
