/*
 * An act on some lines of a matter: the form asks for which, the lines go where
 * it leads and the others stay, and what nobody may choose is refused with all
 * that was typed still there.
 */
import { errorsOf, finish, formOf, ok, signedIn, sql, text } from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");

/* A matter of the officer with two lines that are enforced. */
const [[id, unit]] = sql(`SELECT m.id, m.unit_id FROM matter m
	JOIN ledger_account a ON a.id = m.account_id
	JOIN account c ON c.officer_id = m.officer_id
	JOIN obligation o ON o.matter_id = m.id AND o.done_on IS NULL
	WHERE c.login = 'chv1' AND a.code = 'enforcing' AND m.ended_on IS NULL
	GROUP BY m.id HAVING COUNT(*) > 1 ORDER BY m.id LIMIT 1`);
const lines = sql(`SELECT id, owed_dong - paid_dong - ended_dong, position
	FROM obligation WHERE matter_id = ${id} AND done_on IS NULL
	ORDER BY position, id`);
const matter = `/enforcement/matter/${id}`;
const page = `${matter}/pause`;
const reason = "Chờ giải quyết khiếu nại về khoản này.";

function states()
{
	return sql(`SELECT a.code FROM obligation o
		JOIN ledger_account a ON a.id = o.account_id
		WHERE o.matter_id = ${id} AND o.done_on IS NULL
		ORDER BY o.position, o.id`).map(([code]) => code).join(" ");
}

function figures(account)
{
	return sql(`SELECT COALESCE(SUM(l.matters), 0), COALESCE(SUM(l.dong), 0)
		FROM ledger_leg l JOIN ledger_account a ON a.id = l.account_id
		WHERE a.code = '${account}' AND l.unit_id = ${unit}`)[0]
		.map(Number);
}

/* The form as it is shown, with these boxes ticked. */
async function send(taken, more = {})
{
	const form = formOf((await officer.get(page)).html, page);

	lines.forEach((_, i) => {
		delete form[`line-${i}-taken`];
		if (taken.includes(i))
			form[`line-${i}-taken`] = "1";
	});
	return officer.post(page, { ...form, note: reason, ...more });
}

async function formAsksForLines()
{
	const { html } = await officer.get(page);
	const form = formOf(html, page);

	ok("each line has a box, ticked at first", lines.every((line, i) =>
		form[`line-${i}-id`] === line[0] && form[`line-${i}-taken`] === "1"));
	ok("and says where it stands", text(html).includes("Đang thi hành"));
}

async function wrongChoicesAreRefused()
{
	const none = await send([]);
	const foreign = await send([0], { "line-0-id": "999999999" });

	ok("no line is refused beside the boxes", none.status === 422
		&& /Chọn ít nhất một khoản/.test(errorsOf(none.html).join(" ")),
		errorsOf(none.html).join(" "));
	ok("and what was typed stays", none.html.includes(reason));
	ok("a line of another matter is refused", foreign.status === 422
		&& /Có khoản không thuộc việc thi hành án này/
			.test(errorsOf(foreign.html).join(" ")));
	ok("nothing has changed", !states().includes("paused"), states());
}

async function oneLineGoes()
{
	const before = figures("paused");
	const sent = await send([1]);
	const after = figures("paused");
	const dossier = text(sent.html);

	ok("the second line alone is paused", states().split(" ")
		.every((code, i) => code === (i === 1 ? "paused" : "enforcing")),
		states());
	ok("its sum stands there", after[1] - before[1] === Number(lines[1][1]),
		`${after} ${before}`);
	ok("and no matter: one with conditions for a line has conditions",
		after[0] === before[0]);
	ok("the dossier says where the line stands",
		dossier.includes("Tạm dừng để giải quyết khiếu nại, trường hợp khác"));
	ok("the timeline says which it was",
		dossier.includes(`Khoản số ${lines[1][2]}.`));
}

/* A line that is paused is no choice any more; the rest goes as a whole. */
async function restGoes()
{
	const before = figures("paused");

	await officer.fill(page, { note: reason });
	ok("then all lines are paused", states().split(" ")
		.every((code) => code === "paused"), states());
	ok("and the matter with them",
		figures("paused")[0] === before[0] + 1);
	ok("a pause of what is paused is not offered",
		(await officer.get(page)).status === 409);
}

await formAsksForLines();
await wrongChoicesAreRefused();
await oneLineGoes();
await restGoes();
finish();
