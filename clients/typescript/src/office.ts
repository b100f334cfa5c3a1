import createClient from "openapi-fetch";
import type { components, paths } from "../target/types/scheduling.js";

// Where `./parley up` opens the office, unless the environment names another one.
const scheduling = process.env["PARLEY_SCHEDULING"] ?? "http://localhost:8083";
const signIn = process.env["PARLEY_SIGN_IN"] ?? "http://localhost:8087/development-sign-in";

/** A way into scheduling, as somebody whom the sign-in for trying knows. */
export async function signedInAs(who: string) {
  const form = { grant_type: "client_credentials", scope: "parley", client_id: who, client_secret: "development" };
  const answer = await fetch(`${signIn}/token`, { method: "POST", body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return createClient<paths>({ baseUrl: scheduling, headers: { Authorization: `Bearer ${token}` } });
}

type Answer = { data?: unknown; error?: unknown; response: Response };

/** What was answered, or why not: a problem says what to do, and repeats nothing of what was sent. */
export function sure<A extends Answer>(answer: A): NonNullable<A["data"]> {
  if (answer.data == null) {
    const problem = answer.error as components["schemas"]["Problem"] | undefined;
    throw new Error(`${answer.response.status} ${problem?.code}: ${problem?.detail}`);
  }
  return answer.data;
}
