package parley.outbox.once;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a POST that honours the `Idempotency-Key` header; without the header it is an ordinary one.
///
/// The method returns `Response` or `RestResponse`. It runs in a transaction that also keeps the answer's status
/// and location for 24 hours: either both are there afterwards or neither. The same key with another request is
/// refused with 422, and with 409 while the first is still being answered. A repeated request gets status and
/// location, no body.
@NameBinding
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnceOnly {}
