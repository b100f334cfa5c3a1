// Books a session for a case in which everybody has said when they can: node target/js/book.js CASE
import { signedInAs, sure } from "./office.js";

const at = (id = "") => ({ params: { path: { id } } });
const staff = await signedInAs("staff-rosa");
const [best] = sure(await staff.GET("/api/v1/cases/{id}/options", at(process.argv[2]))).options;
if (!best) throw new Error("no time fits everybody");
const { start, practitionerIds, room, format } = best;
const wish = { ...at(process.argv[2]), body: { start, practitionerIds, roomId: room?.id, format } };
const session = sure(await staff.POST("/api/v1/cases/{id}/holds", wish));
for (const id of session.practitionerIds) {
  const practitioner = await signedInAs(sure(await staff.GET("/api/v1/practitioners/{id}", at(id))).subject);
  const asked = sure(await practitioner.GET("/api/v1/assignments")).items.find((one) => one.sessionId === session.id);
  sure(await practitioner.PUT("/api/v1/assignments/{id}/answer", { ...at(asked?.id), body: { answer: "ACCEPT" } }));
}
console.log(session.id, sure(await staff.GET("/api/v1/sessions/{id}", at(session.id))).state);
