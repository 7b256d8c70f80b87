/*
 * The statutory forms: each figure equals the list behind it, sums equal
 * their rows, exports equal the page, and nobody sees beyond his scope.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { errorsOf, finish, ok, signedIn, sql, text } from "./lib.mjs";

const clerk = await signedIn("reports", "thongke");
const head = await signedIn("reports", "truongphong1");
const officer = await signedIn("reports", "chv1");
const nation = await signedIn("reports", "tw.dulieu");
const outsider = await signedIn("intake", "thuly");

const now = new Date(Date.now() + 7 * 3600e3);
const month = (now.getUTCMonth() + 3) % 12 + 1;
const year = now.getUTCFullYear() + (month <= 3 ? 1 : 0);
const [[province]] = sql("SELECT id FROM unit WHERE code = 'T82@2025'");
const [[own]] = sql("SELECT id FROM unit WHERE code = 'V8201'");
const [[other]] = sql("SELECT id FROM unit WHERE code = 'V8202'");
const period = `form=04&year=${year}&month=${month}`;

function number(words)
{
	return Number(words.replace(/\./g, "").replace(",", "."));
}

function unescape(href)
{
	return href.replace(/&amp;/g, "&");
}

/* The rows of the sheet: name, and text and address of each cell. */
function rowsOf(html)
{
	const body = html.match(/<table class="ledger grid[\s\S]*?<\/table>/)[0]
		.match(/<tbody>[\s\S]*<\/tbody>/)[0];

	return [...body.matchAll(/<tr class="([^"]*)">([\s\S]*?)<\/tr>/g)]
		.map(([, kind, row]) => ({
			kind,
			name: text(row.match(/<th[\s\S]*?<\/th>/)[0]),
			cells: [...row.matchAll(
				/<td class="num[^"]*">(?:<a href="([^"]*)">([^<]*)<\/a>)?<\/td>/g)]
				.map(([, href, figure]) => ({
					href: href && unescape(href),
					figure: figure || "",
				})),
		}));
}

/* What the list says of itself: its own number of matters only when they are on
 * this page. */
function listOf(html)
{
	const facts = [...html.matchAll(/<dd class="num">([^<]*)/g)]
		.map((m) => m[1].trim());

	return { printed: facts[0], sum: number(
			facts[/Số việc trong danh sách/.test(html) ? 2 : 1]),
		 lines: (html.match(/<th scope="row"/g) || []).length };
}

/* The fields of a line; names of people may have the sign that parts them. */
function fieldsOf(line)
{
	return [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)]
		.map((m) => m[1]);
}

/* The lines of the whole list, and the sum of a column of it. */
async function whole(browser, href)
{
	const file = await browser.get(href.replace("/cell?", "/cell/export?"));
	const lines = file.html.replace(/^\ufeff/, "").trim().split("\r\n")
		.slice(1).map(fieldsOf);

	return { count: lines.length, sum: lines.reduce((sum, cells) =>
		sum + Number(cells[6]), 0) };
}

async function cellEqualsList(browser, cell)
{
	const list = listOf((await browser.get(cell.href)).html);
	const all = await whole(browser, cell.href);

	return list.printed === cell.figure && list.sum === all.sum
		&& list.lines === Math.min(50, all.count);
}

async function cells()
{
	const page = await clerk.get(`/reports/?${period}&unit=${province}`
		+ "&detail=officers");
	const rows = rowsOf(page.html);
	let unequal = 0, asked = 0;

	ok("the sheet has the sum, the office, the units and their officers",
		rows[0].kind === "total" && rows.length > 15, rows.length);
	ok("every cell with a figure is a link", rows.every((row) =>
		row.cells.every((cell) => cell.figure === "" || cell.href)));
	for (const [i, row] of rows.entries())
		for (const [k, cell] of row.cells.entries()) {
			if (!cell.href || (i > 0 && (i + k) % 7 !== 0))
				continue;
			asked++;
			unequal += !(await cellEqualsList(clerk, cell));
		}
	ok("a figure of matters equals its list", unequal === 0,
		`${unequal} of ${asked}`);
	ok("the sheet says that it adds up",
		/từng dòng và tổng các dòng: khớp/.test(page.html));
	ok("a period that runs says so", /đang tính đến hôm nay/.test(page.html));
}

async function money()
{
	const page = await clerk.get(`/reports/?form=05&year=${year}`
		+ `&month=${month}&unit=${province}`);
	const [total] = rowsOf(page.html);
	let unequal = 0;

	for (const cell of total.cells.filter((c) => c.href)) {
		const list = listOf((await clerk.get(cell.href)).html);

		unequal += list.printed !== cell.figure;
	}
	ok("a figure of money equals its list", unequal === 0, unequal);
	ok("money is counted in thousands", /1\.000 đồng/.test(page.html));
}

async function sheet(browser, query)
{
	return rowsOf((await browser.get(`/reports/?${query}`)).html);
}

/* Forms by kinds of matter: each figure equals its list, and the sum is that of
 * the form by agencies, also of one officer and in the old regime. */
async function kinds()
{
	let unequal = 0, asked = 0, apart = 0;

	for (const form of ["01", "02", "03"]) {
		const rows = await sheet(clerk, `form=${form}&year=${year}`
			+ `&month=${month}&unit=${province}`);

		for (const [i, row] of rows.entries())
			for (const [k, cell] of row.cells.entries()) {
				if (!cell.href || (i > 0 && (i + k) % 5 !== 0))
					continue;
				asked++;
				unequal += !(await cellEqualsList(clerk,
					cell));
			}
	}
	ok("a figure of a kind of matter equals its list", unequal === 0,
		`${unequal} of ${asked}`);
	for (const [one, other] of [["01", "04"], ["02", "05"]])
		for (const rest of [`year=${year}&month=${month}`,
			`year=${year - 1}&month=12`, `year=${year - 1}&month=5`]) {
			const [[a], [b]] = await Promise.all([one, other].map(
				(form) => sheet(clerk, `form=${form}&${rest}`
					+ `&unit=${province}`)));

			apart += a.cells.some((cell, i) =>
				cell.figure !== b.cells[i].figure);
		}
	ok("01 and 02 have the sums of 04 and 05", apart === 0, apart);
	const [[his], [him]] = await Promise.all(["02", "05"].map((form) =>
		sheet(officer, `form=${form}&year=${year - 1}&month=12`)));
	ok("an officer's too", his.cells.every((cell, i) =>
		cell.figure === him.cells[i].figure)
		&& his.cells.some((cell) => number(cell.figure) > 0));
	const [first] = await sheet(officer,
		`form=01&year=${year - 1}&month=12`);
	ok("and his cells list his own matters",
		await cellEqualsList(officer, first.cells[6]));
	const file = (await clerk.get(`/reports/csv?form=03&year=${year}`
		+ `&month=${month}&unit=${province}`)).html;
	ok("a file has the rows by their codes", /row,label,c1[\s\S]*\nv1,/.test(file),
		file.slice(0, 80));
}

async function dashboard()
{
	const page = await clerk.get("/reports/");
	const figures = [...page.html.matchAll(
		/<dd><a href="([^"]*)">([^<]*)<\/a><\/dd>/g)];
	let unequal = 0;

	ok("the first page has six figures", figures.length === 6,
		figures.length);
	for (const [, href, figure] of figures) {
		const list = listOf((await clerk.get(unescape(href))).html);

		unequal += list.printed !== figure.replace(" %", "");
	}
	ok("a figure of today equals its list", unequal === 0, unequal);
}

async function exports()
{
	const query = `${period}&unit=${province}&detail=officers`;
	const csv = (await clerk.get(`/reports/csv?${query}`)).html
		.replace(/^\ufeff/, "").trim().split("\n")
		.map((line) => line.split(","));
	const [total] = rowsOf((await clerk.get(`/reports/?${query}`)).html);
	const thads = process.env.THADS
		|| fileURLToPath(new URL("../../thads", import.meta.url));
	const printed = execFileSync(thads, ["report", "--form", "04",
		"--unit", "T82@2025", "--year", year, "--month", month,
		"--csv"], { encoding: "utf8" }).trim().split("\n");
	const xlsx = await clerk.get(`/reports/xlsx?${query}`);
	const list = (await clerk.get(`/reports/cell/export?${period}`
		+ `&unit=${province}&column=c6`)).html.trim().split("\n");

	ok("the header has the columns of the form", csv[0].slice(0, 4).join()
		=== "level,unit,officer,c1" && csv[0].at(-1) === "c19",
	   csv[0].join());
	ok("the first row is the sum of the unit asked for",
		csv[1][0] === "province"
		&& total.cells.every((cell, i) => cell.figure === ""
			|| number(cell.figure) === Number(csv[1][i + 3])),
	   csv[1].join());
	ok("the command line prints the same",
		printed.join("\n") === csv.map((row) => row.join()).join("\n"));
	ok("the spreadsheet is one", xlsx.status === 200
		&& xlsx.html.startsWith("PK")
		&& /spreadsheetml/.test(xlsx.headers.get("content-type")));
	ok("the exported list has every matter",
		list.length - 1 === number(total.cells[6].figure),
	   `${list.length - 1} and ${total.cells[6].figure}`);
}

function refused(args)
{
	const thads = process.env.THADS
		|| fileURLToPath(new URL("../../thads", import.meta.url));

	try {
		execFileSync(thads, ["report", ...args], { stdio: "pipe" });
	} catch (error) {
		return { status: error.status, words: String(error.stderr) };
	}
	return { status: 0, words: "" };
}

function commandLine()
{
	const rest = ["--year", "2026", "--month", "12", "--csv"];
	const unknown = refused(["--form", "04", "--unit", "Nơi không có",
		...rest]);
	const form = refused(["--form", "99", "--unit", "TW", ...rest]);
	const month13 = refused(["--form", "04", "--unit", "TW", "--year",
		"2026", "--month", "13", "--csv"]);

	ok("an unknown unit ends with 2 and says so", unknown.status === 2
		&& /Không tìm thấy đơn vị/.test(unknown.words), unknown.words);
	ok("an unknown form ends with 2", form.status === 2, form.words);
	ok("a thirteenth month ends with 2", month13.status === 2);
}

async function scopes()
{
	const statusOf = async (browser, path) =>
		(await browser.get(`/reports/${path}`)).status;
	const [[colleague]] = sql("SELECT id FROM officer WHERE code = 'chv2'");
	const mine = rowsOf((await officer.get(`/reports/?${period}`)).html);

	ok("an officer sees his own row alone", mine.length === 1
		&& mine[0].name === "Trương Văn Lộc", mine.length);
	ok("his cells list his own matters",
		await cellEqualsList(officer, mine[0].cells[6]));
	ok("another's figures are not there for him", await statusOf(officer,
		`?${period}&unit=${own}&officer=${colleague}`) === 404);
	ok("nor another's matters", await statusOf(officer,
		`cell?${period}&unit=${own}&column=c6&part=office`
		+ `&officer=${colleague}`) === 404);
	ok("nor what is assigned to nobody", await statusOf(officer,
		`cell?${period}&unit=${own}&column=c6&officer=none`) === 404);
	for (const page of ["?", "csv?", "xlsx?", "cell?column=c6&",
			    "cell/export?column=c6&", "cell/xlsx?column=c6&",
			    "cell/print?column=c6&"])
		ok(`another division is not there (${page})`,
			await statusOf(head, `${page}${period}&unit=${other}`)
			=== 404);
	ok("nor the province above", await statusOf(head,
		`?${period}&unit=${province}`) === 404);
	ok("without the right nothing is shown", await statusOf(outsider, "")
		=== 403);
	const list = await clerk.get(`/reports/cell?${period}&column=c6`);
	const [matter] = list.html.match(/\/enforcement\/matter\/\d+/);
	ok("who counts the province opens each matter that makes a figure",
		await statusOf(clerk, `..${matter}`) === 200, matter);
	const whole = await nation.get(`/reports/?${period}&unit=1`);

	ok("the nation has a row for each province",
		rowsOf(whole.html).length >= 35);
	ok("and suggests its agencies instead of listing them", whole.html
		.includes("data-suggest=\"/reports/suggest/unit\"")
		&& !/<select[^>]*name="unit"/.test(whole.html)
		&& (await nation.get("/reports/suggest/unit?q=dong+thap")).html
			.includes("T82@2025"));
	const [[byId]] = [rowsOf((await nation.get(
		`/reports/?${period}&unit=${province}`)).html)];

	for (const typed of ["T82@2025", "Đồng Tháp (T82@2025)"]) {
		const page = await nation.get(`/reports/?${period}&unit=${
			encodeURIComponent(typed)}`);

		ok(`an agency is asked for by "${typed}"`, page.status === 200
			&& JSON.stringify(rowsOf(page.html)[0])
				=== JSON.stringify(byId), page.status);
	}
	const none = await nation.get(`/reports/?${period}&unit=zzqq`);

	ok("what is no agency is told, and stays", none.status === 422
		&& text(none.html).includes("Không tìm thấy đơn vị “zzqq”")
		&& none.html.includes("value=\"zzqq\""), none.status);
}

async function badAddresses()
{
	for (const [address, status] of [
		["?month=13", 422], ["?year=2500", 422], ["?form=99", 422],
		["?form=04&year=2014&month=9", 422],
		["?form=04&year=2019&month=9", 200],
		["?form=06&year=2019&month=9", 200],
		["?form=06&year=2025&month=9", 422],
		[`?year=${year}&month=12`, month === 12 ? 200 : 422],
		["?unit=999999999", 404], ["?officer=abc", 400],
		["?officer=999999999", 404], ["?x=1", 400],
		["?form=04&form=05", 400], ["?unit=-1", 422],
		["cell?column=c99", 404], ["cell?column=", 404],
		["cell?column=c6&part=x", 400],
		["cell?column=c6&row=a", 404],
		[`cell?form=01&year=${year}&month=${month}&column=c6`, 404],
		[`cell?form=01&year=${year}&month=${month}&column=c6&row=x`,
			404], ["cell?identity=I99", 404],
		["cell?column=c6&page=99999", 200], ["csv?month=13", 400],
		["?detail=%ff", 400]]) {
		const page = await clerk.get(`/reports/${address}`);

		ok(`${address} answers ${status}`, page.status === status,
			page.status);
	}
	const early = await clerk.get(`/reports/?year=${year + 1}&month=1`);
	ok("a period to come is refused in words",
		errorsOf(early.html).some((e) => /chưa bắt đầu/.test(e)),
		errorsOf(early.html).join());
}

await cells();
await money();
await kinds();
await dashboard();
await exports();
commandLine();
await scopes();
await badAddresses();
finish();
