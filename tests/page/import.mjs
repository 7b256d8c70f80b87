/*
 * A file of dossiers in the browser: sent, checked, its faults told by line,
 * the good dossiers written, the faulty ones given back; and nobody else's
 * file to be seen.
 */
import { errorsOf, finish, formOf, fresh, ok, signedIn, sql, text }
	from "./lib.mjs";

const clerk = await signedIn("intake", "thuly");
const officer = await signedIn("intake", "chv1");
const unit = sql(`SELECT u.code FROM account a JOIN unit u ON u.id = a.unit_id
	WHERE a.login = 'thuly'`)[0][0];
const source = fresh("nguon");

function dossier(n, amount)
{
	return `<dossier ref="${n}" unit="${unit}">
<judgment court="Tòa án thử" number="${n}/${source}" issued="2026-01-10"
 effective="2026-02-10" kind="civil" received="2026-02-20" channel="direct"/>
<party id="d" role="debtor" kind="individual" name="Bùi Thị Thử Nhập"/>
<claim id="k" type="court_fee" debtor="d" amount="${amount}"/>
<decision number="${n}-${source}" date="2026-02-25" basis="ex_officio"/>
</dossier>`;
}

function file(...dossiers)
{
	return `<?xml version="1.0" encoding="UTF-8"?>
<dossiers version="1" source="${source}">
${dossiers.join("\n")}
</dossiers>`;
}

async function send(content, browser = clerk)
{
	const page = await browser.get("/intake/import/new");

	return browser.upload("/intake/import/new",
		formOf(page.html, "/intake/import/new"),
		content === null ? []
			: [{ name: "file", file: "thử.xml", content }]);
}

/* Waits for the background program; the page of the job as it then is. */
async function settled(path, browser = clerk)
{
	let page;

	for (let i = 0; i < 60; i++) {
		page = await browser.get(path);
		if (!page.headers.get("refresh"))
			return page;
		await new Promise((done) => setTimeout(done, 500));
	}
	return page;
}

function written()
{
	return Number(sql(`SELECT COUNT(*) FROM import_ref
		WHERE source = '${source}'`)[0][0]);
}

async function act(path, page, what, browser = clerk)
{
	return browser.post(path, { ...formOf(page.html, path), act: what });
}

/* The path of the page on which an answer ended. */
function jobPath(answer)
{
	return answer.path;
}

const empty = await send(null);

ok("no file: told so", empty.status === 422 && errorsOf(empty.html).length > 0,
   empty.status);

const sent = await send(file(dossier(1, "1000000"), dossier(2, "mười"),
	dossier(3, "2000000")));
const path = jobPath(sent);

ok("a sent file becomes a job", /^\/intake\/import\/\d+$/.test(path), path);

let page = await settled(path);

ok("it is checked, nothing is written",
   text(page.html).includes("Đã kiểm tra") && written() === 0);
ok("the fault names line, dossier and field",
   /<td class="num"[^>]*>14<\/td>/.test(page.html)
   && page.html.includes("amount") && text(page.html).includes("mười"));
const taken = await clerk.get(`${path}/export`);
const paper = await clerk.get(`${path}/print`);

ok("its faults are taken along, and printed",
   taken.status === 200 && /^14;"?2"?;.*mười/m.test(taken.html)
   && paper.status === 200 && text(paper.html).includes("Lỗi trong tệp thử.xml")
   && text(paper.html).includes("mười")
   && page.html.includes(`href="${path}/print"`), taken.html);
ok("what is of one import is kept under no name",
   !page.html.includes("Lưu bộ lọc"));
ok("who may not import has no faults to take along",
   (await officer.get(`${path}/export`)).status === 403);
ok("all or nothing is not offered beside a fault",
   !page.html.includes("value=\"all\""));

/* A second window: another form id, the same version. */
const stale = await clerk.get(path);

page = await act(path, page, "good");
ok("the good dossiers are taken", page.status === 200, page.status);
page = await settled(path);
ok("they are written", text(page.html).includes("Đã ghi xong")
   && written() === 2, written());

const again = await act(path, stale, "good");

ok("a stale page starts nothing", again.status === 409, again.status);

const errors = await clerk.get(`${path}/errors`);

ok("the error file holds the faulty dossier and why",
   errors.status === 200 && errors.html.includes("ref=\"2\"")
   && errors.html.includes("LỖI") && !errors.html.includes("ref=\"1\""));

const same = jobPath(await send(file(dossier(1, "1000000"))));

page = await settled(same);
ok("a dossier that came before is known",
   text(page.html).includes("không đổi") && written() === 2);

const bomb = jobPath(await send(`<!DOCTYPE d [<!ENTITY a "b">]>
<dossiers version="1" source="${source}">&a;</dossiers>`));

page = await settled(bomb);
ok("an XML bomb is refused with a sentence",
   text(page.html).includes("DOCTYPE"));
const whole = await clerk.get(`${bomb}/export`);

ok("what is wrong with the file itself is of no line 0",
   /<td class="num"[^>]*>Cả tệp<\/td>/.test(page.html)
   && /^Cả tệp;.*DOCTYPE/m.test(whole.html), whole.html);
ok("a file of which no dossier is faulty has no file of faulty ones",
   text((await clerk.get(path)).html).includes("Tải tệp hồ sơ lỗi")
   && !text(page.html).includes("Tải tệp hồ sơ lỗi"));
page = await act(bomb, page, "drop");
ok("a job can be dropped", text(page.html).includes("Đã hủy"));

ok("who may not import sees no imports",
   (await officer.get("/intake/import")).status === 403
   && (await officer.get(path)).status === 403);
ok("the list names the file",
   text((await clerk.get("/intake/import")).html).includes("thử.xml"));
/* Whoever stands on a side is a party of the dossier, once. */
const sides = text((await settled(jobPath(await send(file(
	dossier(91, "1000").replace('debtor="d"', 'debtor="d d"'),
	dossier(92, "1000").replace('debtor="d"', 'debtor="d x"')))))).html);

ok("a side that names somebody twice is a fault",
   sides.includes("Đương sự \"d\" ghi hai lần."), sides.slice(0, 600));
ok("and one that names nobody of the dossier",
   sides.includes("Không có đương sự mã \"x\" trong hồ sơ."));
finish();
