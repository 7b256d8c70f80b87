/*
 * storm.mjs - forms sent while things break: each is journalled, sent, and
 * sent again as the page asks until it is saved; what was told is held against
 * what is there, at once where it can change, and once more in the end.
 */
import { text } from "../page/lib.mjs";
import { found, kinds, post, times } from "./loads.mjs";
import { later, speaksOfSaving, told } from "./oracle.mjs";

/* A form that is not saved after so many seconds of calm is stuck. */
const patienceSecs = 90;
const pauseMsecs = 100;

export class Storm {
	/* The name of what is broken now. */
	fault = "";
	/* Who waits for the next form to be sent. */
	waiting = [];

	constructor(journal, db, people)
	{
		Object.assign(this, { journal, db, people });
	}

	/* Sends a form once; what the answer told. */
	async send(form)
	{
		const { id, kind, key, path } = form;

		this.journal.write({ fault: this.fault, id, kind, key,
			intent: true });
		const answer = post(form);

		for (const done of this.waiting.splice(0))
			done(path.split("/")[1]);
		const page = await answer;
		const word = told(page);

		this.journal.write({ fault: this.fault, id, kind, key, told: word,
			status: page.status, mark: page.mark });
		if (word === "silent")
			this.untrue(form, `${page.status} says nothing: `
				+ text(page.html || "").slice(0, 300));
		if (word === "saved" && !form.done) {
			form.done = true;
			if (page.mark)
				form.saved?.(page);
		}
		return { word, page };
	}

	untrue({ id, kind, key }, why)
	{
		this.journal.write({ fault: this.fault, id, kind, key, untrue: why });
	}

	/* "Not saved" must be true at least until the form is sent again. */
	async doubt(form, word)
	{
		if (word === "not saved" && await times(this.db, form) > 0)
			this.untrue(form, "not saved, but it is");
	}

	/* The first page of a program, which has to be one. */
	async firstAnswer(program, person)
	{
		const path = `/${program}/`;
		const page = await person.desk(program).get(path);

		if (page.status !== 200)
			this.untrue({ id: path, kind: "page", key: path },
				`${page.status} after a restart`);
	}

	/* The page that a saved form leads to speaks of saving no more. */
	async follow(form, page)
	{
		const next = page.location
			&& await form.browser.get(page.location, {
				follow: false,
				signal: AbortSignal.timeout(60000),
			}).catch(() => null);

		if (next && speaksOfSaving(next))
			this.untrue(form, "a page only read tells of"
				+ ` saving (${next.status})`);
	}

	/* Sends the form as often as the pages ask for it. */
	async settle(form, last)
	{
		const end = Date.now() + patienceSecs * 1000;
		let answer = last || await this.send(form);

		while (answer.word !== "saved") {
			await this.doubt(form, answer.word);
			if (Date.now() > end) {
				this.journal.write({ fault: this.fault, id: form.id,
					kind: form.kind, key: form.key,
					stuck: answer.page.status });
				return;
			}
			await later(answer.word === "asked" ? 1000
				: pauseMsecs);
			answer = await this.send(form);
		}
		await this.follow(form, answer.page);
	}

	/* The next form of a person: kind after kind, as far as there is one. */
	async next(person)
	{
		person.turn = (person.turn ?? person.n) + 1;
		return await person.make(kinds[person.turn % kinds.length]);
	}

	/* All people at work until the fault has come as often as it shall. */
	async work(inject)
	{
		let ended = false;
		const lives = this.people.map(async (person) => {
			while (!ended) {
				const form = await this.next(person);

				if (form)
					await this.settle(form);
				else
					await later(20);
			}
		});

		try {
			await inject();
		} finally {
			ended = true;
			await Promise.all(lives);
		}
	}

	/* Everybody sends one form of each kind while a thing is broken, and
	 * again when it is whole. */
	async window({ wanted = kinds, breaks, mends, secs })
	{
		const pairs = [];

		for (const person of this.people)
			for (const kind of wanted) {
				const form = await person.make(kind);

				if (form)
					pairs.push({ form });
			}
		await breaks();
		const all = Promise.all(pairs.map(async (pair) => {
			pair.answer = await this.send(pair.form);
		}));
		await Promise.race([all, later(secs * 1000)]);
		await mends();
		await all;
		for (const { form, answer } of pairs)
			await this.settle(form, answer);
	}

	/* Sends every form several times in the same instant. */
	async doubles(count)
	{
		let left = count;

		await Promise.all(this.people.map(async (person) => {
			while (left > 0) {
				const form = await this.next(person);

				if (!form)
					continue;
				left--;
				const answers = await Promise.all(
					Array.from({ length: 2 + left % 3 },
						() => this.send(form)));

				for (const { word } of answers)
					await this.doubt(form, word);
				if (answers.every((a) => a.word !== "saved"))
					await this.settle(form);
			}
		}));
	}

	/* The program that gets the next form, in the moment it is sent. */
	nextSend()
	{
		return new Promise((done, fail) => {
			const late = setTimeout(() => fail(
				new Error("nobody sends a form any more")),
				patienceSecs * 2000);

			this.waiting.push((program) => {
				clearTimeout(late);
				done(program);
			});
		});
	}
}

/* The journal against the database: a line for each fault. */
export async function compare(journal, db)
{
	const lines = new Map();
	const forms = new Map();
	const cases = [];
	const line = (fault) => lines.get(fault) || lines.set(fault, {
		tries: 0, saved: 0, "not saved": 0, unsure: 0, nothing: 0,
		asked: 0, silent: 0, lost: 0, doubled: 0, untrue: 0, stuck: 0,
	}).get(fault);
	const blame = (entry, what, why) => {
		line(entry.fault)[what]++;
		cases.push({ what, why, ...entry });
	};

	for (const entry of journal.read()) {
		if (entry.intent)
			line(entry.fault).tries++;
		if (entry.told)
			line(entry.fault)[entry.told]++;
		if (entry.untrue)
			blame(entry, "untrue", entry.untrue);
		if (entry.stuck !== undefined)
			blame(entry, "stuck", entry.stuck);
		if (entry.kind === "page")
			continue;
		const form = forms.get(entry.id) || { ...entry, marks: [] };

		forms.set(entry.id, form);
		if (entry.told === "saved")
			form.saved = true;
		if (entry.told === "saved" && entry.mark)
			form.marks.push(entry.mark);
	}
	for (const kind of new Set([...forms.values()].map((f) => f.kind))) {
		const there = await found(db, kind);

		for (const form of forms.values())
			if (form.kind === kind)
				judge(form, there, blame);
		/* More changes than anybody meant. */
		if (kind === "account_change" && there.size > [...forms.values()]
			.filter((f) => f.kind === kind).length)
			blame([...forms.values()].find((f) => f.kind === kind),
				"doubled", "more changes than forms");
	}
	return { lines, cases };
}

/* One form against what is there of it. */
function judge(form, there, blame)
{
	const { n = 0, mark = "" } = there.get(String(form.key)) || {};

	if (form.saved && n === 0)
		blame(form, "lost", "told as saved, and not there");
	if (n > 1)
		blame(form, "doubled", `${n} times`);
	if (mark && form.marks.some((told) => told !== mark))
		blame(form, "untrue", `${form.marks} is named, not ${mark}`);
}
