/*
 * Pages of the public that a browser keeps and asks about: the same page is
 * not sent again, another one is. What has to do with a person is kept by
 * nobody.
 */
import { base, finish, ok, signedIn, sql, thads } from "./lib.mjs";
import { execFileSync } from "node:child_process";

async function ask(path, tag)
{
	const answer = await fetch(base + path, tag
		? { headers: { "if-none-match": tag } } : {});
	const body = await answer.text();

	return { status: answer.status, length: body.length,
		 tag: answer.headers.get("etag"),
		 cache: answer.headers.get("cache-control") };
}

const [[unit]] = sql("SELECT unit_id FROM published_entry LIMIT 1");
const list = `/portal/?unit=${unit}`;

for (const path of [list, "/portal/figures", "/portal/keys"]) {
	const first = await ask(path);
	const same = await ask(path, first.tag);

	ok(`${path} may be kept, and is asked about each time`,
	   first.status === 200 && first.tag && first.cache === "no-cache",
	   `${first.status} ${first.tag} ${first.cache}`);
	ok(`${path} did not change: it is not sent again`,
	   same.status === 304 && same.length === 0, same.status);
	ok(`${path} is known by the tag that Apache made of its own`, (await ask(
		path, first.tag.replace(/"$/, '-gzip"'))).status === 304);
	ok(`${path} is sent to who has another`,
	   (await ask(path, 'W/"another"')).status === 200);
}

/* An entry that leaves the list is gone from it at once. */
const before = await ask(list);
const [[id]] = sql(`SELECT id FROM published_entry WHERE unit_id = ${unit}
	ORDER BY published_at DESC, id DESC LIMIT 1`);
const end = (day) => execFileSync(thads, ["db", "-e",
	`UPDATE publication SET ended_on = ${day} WHERE id = ${id}`]);

end("CURDATE()");
const after = await ask(list, before.tag);

end("NULL");
ok("a list that changed is sent", after.status === 200
	&& after.tag !== before.tag, after.status);

const officer = await signedIn("enforcement", "chv1");
const inbox = await officer.get("/enforcement/");

ok("what has to do with a person is kept by nobody",
   inbox.headers.get("cache-control") === "no-store"
   && !inbox.headers.get("etag"));
for (const path of ["/portal/support/new", "/portal/support/status"])
	ok(`${path} is kept by nobody`, (await ask(path)).cache === "no-store");
finish();
