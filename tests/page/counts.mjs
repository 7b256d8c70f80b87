/*
 * How many statements a page asks the database, as the server has counted
 * them for the program's account: begin and commit, the session with its
 * rights, and the line of the trail are among them. No page asks what the law
 * says. Nothing else may run beside this.
 */
import { finish, flashOf, formOf, ok, signedIn, sql } from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");

sql("SET GLOBAL userstat = 1");

/* Of the program's account so far. */
function counted()
{
	const [row] = sql(`SELECT select_commands + update_commands
		+ other_commands FROM information_schema.user_statistics
		WHERE user = 'thads_enforcement'`);

	return Number((row || ["0"])[0]);
}

/* The fewest of some tries: any worker of the pool answers, and one that has
 * not read the law yet reads it first. */
async function fewest(name, most, page, form = async () => ({}))
{
	let found = Infinity;

	for (let i = 0; i < 8; i++) {
		const fields = await form();
		const before = counted();
		const answer = await page(fields);

		if (answer.status < 400)
			found = Math.min(found, counted() - before);
	}
	ok(`${name}: at most ${most} statements`, found <= most, found);
}

/* A matter on which money can still be collected. */
async function matterToCollect()
{
	const inbox = await officer.get("/enforcement/");
	const all = [...inbox.html.matchAll(
		/<th scope="row"[^>]*><a href="([^"]+)"/g)].map((m) => m[1]);

	for (const path of all)
		if ((await officer.get(`${path}/collect`)).html
			.includes("line-0-dong"))
			return path;
	throw new Error("no matter to collect on");
}

const matter = await matterToCollect();

await fewest("inbox", 5, () => officer.get("/enforcement/"));
await fewest("dossier", 14, () => officer.get(matter));
await fewest("form", 6, () => officer.get(`${matter}/collect`));
await fewest("form of a decision", 6,
	     () => officer.get(`${matter}/suspend`));

/* The page after it is another request, so it is not followed. */
const collect = `${matter}/collect`;
let receipt = Date.now();

await fewest("receipt", 22,
	     (form) => officer.post(collect, { ...form,
		receipt: `BL ${receipt++}`, "line-0-dong": "1.000" },
		{ follow: false }),
	     async () => formOf((await officer.get(collect)).html, collect));
ok("the receipt was taken",
   flashOf((await officer.get(matter)).html).includes("1.000"));
finish();
