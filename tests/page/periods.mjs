/*
 * Months are locked by the unit and opened again by the centre; what comes
 * after is late, and a closed year takes nothing.
 */
import { day, errorsOf, finish, flashOf, formOf, fresh, importDossiers, ok, signedIn,
	sql } from "./lib.mjs";

const head = await signedIn("reports", "truongphong1");
const officer = await signedIn("reports", "chv1");
const nation = await signedIn("reports", "tw.dulieu");
const [[unit]] = sql("SELECT id FROM unit WHERE code = 'V8201'");
const [[other]] = sql("SELECT id FROM unit WHERE code = 'V8202'");
const post = "/reports/period/move";

/* The unit began in July of that statistical year. */
const year = 2025;

function address(of = unit)
{
	return `/reports/period?unit=${of}&year=${year}`;
}

async function move(browser, what, reason = "", until = "")
{
	const page = await browser.get(address());

	return browser.post(post, { ...formOf(page.html, post), move: what,
		reason, until });
}

function through()
{
	return Number(sql(`SELECT COALESCE(MAX(month), 0) FROM period
		WHERE unit_id = ${unit} AND year = ${year}
		AND state <> 'open' AND month <= 12`)[0][0]);
}

/* A decision of that day, as another program would send it. */
function dossier(ref, on)
{
	return `<dossier ref="${ref}" unit="V8201">
<judgment court="Tòa án giả định" number="${ref}/DS-ST" issued="${on}"
	effective="${on}" kind="civil" received="${on}" channel="direct"/>
<party id="d" role="debtor" kind="individual" name="Trần Thị Giả Kỳ"/>
<claim id="k" type="court_fee" debtor="d" amount="900000"/>
<decision number="${ref}/QĐ-CTHADS" date="${on}" basis="ex_officio"/>
</dossier>`;
}

await move(nation, "end-13", "Công văn số 1 của bài thử");
if (through() > 0)
	await move(nation, "open-1", "Công văn số 1 của bài thử");

const page = await head.get(address());
ok("twelve months are open",
   (page.html.match(/Đang mở/g) || []).length === 12);
ok("the unit may not open", !page.html.includes("Mở lại từ"));

let answer = await move(head, "lock-10");
ok("the first months are locked", through() === 10
   && flashOf(answer.html).includes("07/2025"), answer.path);
ok("it is in the trail", sql(`SELECT detail FROM audit
	WHERE action = 'period.lock' AND object_id = ${unit}
	ORDER BY at DESC LIMIT 1`)[0]?.[0].includes("07/2025"));
answer = await move(head, "lock-10");
ok("what was done before is not done again",
   errorsOf(answer.html).length === 1);
answer = await move(head, "open-3", "Ghi nhầm");
ok("the unit opens nothing", errorsOf(answer.html).length === 1
   && through() === 10);

const source = fresh("ky");
const ref = fresh("K");
importDossiers(source, [dossier(ref, "2025-07-20")]);
const legs = sql(`SELECT DISTINCT l.year, l.month, l.late FROM ledger_leg l
	JOIN import_ref r ON r.matter_id = l.matter_id
	WHERE r.ref = '${ref}'`);
ok("what comes after is counted in the first open month",
   legs.length === 1 && legs[0].join(" ") === "2025 11 1", legs.join("; "));

answer = await move(head, "lock-12");
ok("a year is closed", through() === 12);
let fault = "";
try {
	importDossiers(source, [dossier(fresh("K"), "2025-08-10")]);
} catch (e) {
	fault = `${e.stderr} ${e.stdout}`;
}
ok("a closed year takes nothing of an import",
   fault.includes("năm thống kê 2025"), fault);

await move(head, "grant-13", "Còn sót", day(20));
ok("the unit grants itself nothing", through() === 12);
answer = await move(nation, "grant-13", "Công văn số 11 của Phòng");
ok("a correction has a last day", errorsOf(answer.html).length === 1);
answer = await move(nation, "grant-13", "", day(20));
ok("a correction is granted with a reason",
   errorsOf(answer.html).length === 1);
answer = await move(nation, "grant-13", "Công văn số 11 của Phòng", day(20));
ok("the centre grants a correction", answer.html.includes(
	`Đang cho điều chỉnh số liệu năm này đến hết ngày ${day(20)}`),
   answer.path);
const corrected = fresh("K");
importDossiers(source, [dossier(corrected, "2025-08-10")]);
const adjusted = sql(`SELECT DISTINCT l.year, l.late FROM ledger_leg l
	JOIN import_ref r ON r.matter_id = l.matter_id
	WHERE r.ref = '${corrected}'`);
ok("what is dated in the closed year is counted in a later one",
   adjusted.length === 1 && Number(adjusted[0][0]) > year
   && adjusted[0][1] === "1", adjusted.join("; "));
let late = await head.get("/reports/late?kind=correction");
ok("an adjustment stands in the list, on what it was granted",
   late.html.includes(`${corrected}/QĐ-CTHADS`)
   && late.html.includes("Công văn số 11 của Phòng")
   && !late.html.includes(`${ref}/QĐ-CTHADS`));
late = await head.get(`/reports/late?kind=late&year=${year}`);
ok("what came late in its year, too",
   late.html.includes(`${ref}/QĐ-CTHADS`)
   && !late.html.includes(`${corrected}/QĐ-CTHADS`));
const waits = await head.get("/reports/start");

const told = waits.html.match(/href="(\/reports\/late\?since=[^"]+)"/)?.[1];

ok("the head's first page tells of what was entered late",
   /Việc ghi muộn, điều chỉnh trong 30 ngày qua/.test(waits.html));
late = told ? await head.get(told) : { html: "" };
ok("and leads there", late.html.includes(`${ref}/QĐ-CTHADS`)
   && late.html.includes(`${corrected}/QĐ-CTHADS`), told);
ok("a file of it is taken along", (await head.get(
	"/reports/late/export?kind=correction")).html.includes(corrected));
answer = await move(nation, "open-6", "Công văn số 12 của Phòng");
ok("a year under correction is not opened",
   errorsOf(answer.html).length === 1);
answer = await move(nation, "end-13", "Đã ghi xong");
ok("the correction ends", !answer.html.includes("Đang cho điều chỉnh"));
fault = "";
try {
	importDossiers(source, [dossier(fresh("K"), "2025-08-11")]);
} catch (e) {
	fault = `${e.stderr} ${e.stdout}`;
}
ok("after it the closed year takes nothing again",
   fault.includes("năm thống kê 2025"), fault);

answer = await move(nation, "open-6");
ok("the centre opens with a reason", errorsOf(answer.html).length === 1
   && through() === 12);
answer = await move(nation, "open-6", "Công văn số 12 của Phòng");
ok("the centre opens again", through() === 5, answer.path);
await move(nation, "open-1", "Công văn số 12 của Phòng");
ok("all is open", through() === 0);

ok("an officer locks nothing",
   !(await officer.get(address())).html.includes("Khóa đến hết"));
ok("another unit is not there",
   (await head.get(address(other))).status === 404);
finish();
