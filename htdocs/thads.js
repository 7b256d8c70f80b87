/*
 * What makes the pages quicker to work with. Each page does its whole job
 * without this file; nothing here decides, stores or sends anything that the
 * server does not check again. Text of others is only ever set as text.
 *
 * Asked for by attributes:
 *   data-focus       the element to look at first (the error summary)
 *   data-money       an amount: dots between thousands while typing
 *   data-suggest     a text field; the address answers ?q= with a list of
 *                    {value, label, note}
 *   data-related     the same field; the address answers ?q= with a list of
 *                    {label, href, note}, shown as links below the field
 *   data-rows        a choice of rows of that group by number: their names
 *   data-group, data-max, data-add-row   rows that repeat
 *   data-search      the field that "/" goes to
 *   data-print       a hidden button that prints the page
 *   data-session-secs, data-session-renew   on body: remind before the end
 *   class "entry"    a long form: Enter goes on, Alt+Enter sends
 */
"use strict";

(function () {

	const SUGGEST_WAIT_MS = 200;
	const SUGGEST_MIN_LETTERS = 2;
	const REMIND_SECS = 120;

	function make(tag, className, text) {
		const el = document.createElement(tag);

		if (className)
			el.className = className;
		if (text)
			el.textContent = text;
		return el;
	}

	function all(root, selector) {
		return Array.from(root.querySelectorAll(selector));
	}

	/* 1. Sending once */

	function sendOnce(event) {
		const form = event.target;

		if (form.method !== "post" || event.defaultPrevented)
			return;
		if (form.classList.contains("sending")) {
			event.preventDefault();
			return;
		}
		form.classList.add("sending");
		form.setAttribute("aria-busy", "true");
	}

	/* The page may come back from the browser's memory. */
	function sendAgain() {
		all(document, "form.sending").forEach(function (form) {
			form.classList.remove("sending");
			form.removeAttribute("aria-busy");
		});
	}

	/* 2. Money: 12500000 becomes 12.500.000; the server takes both. What
	   is no number stays as typed, so that the server can say so. */

	function groupMoney(event) {
		const input = event.target;
		let digits, right, at;

		if (!input.matches("[data-money]")
		    || !/^[\d. ]+$/.test(input.value))
			return;
		right = input.value.slice(input.selectionStart)
			.replace(/\D/g, "").length;
		digits = input.value.replace(/\D/g, "");
		input.value = digits.replace(/\B(?=(\d{3})+$)/g, ".");
		for (at = input.value.length; right > 0 && at > 0; at--)
			if (input.value[at - 1] !== ".")
				right--;
		input.setSelectionRange(at, at);
	}

	/* 3. Suggestions: a combobox as described by WAI-ARIA */

	function ask(url, text) {
		const sign = url.includes("?") ? "&" : "?";

		return fetch(url + sign + "q=" + encodeURIComponent(text), {
			headers: { Accept: "application/json" }
		}).then(function (answer) {
			return answer.ok ? answer.json() : [];
		}).catch(function () {
			return [];
		});
	}

	/* Calls show with the answer to the last text, never with an older. */
	function askWhileTyping(input, url, show) {
		let timer = 0;
		let asked = "";

		input.addEventListener("input", function () {
			const text = input.value.trim();

			clearTimeout(timer);
			asked = text;
			if (text.length < SUGGEST_MIN_LETTERS) {
				show([]);
				return;
			}
			timer = setTimeout(function () {
				ask(url, text).then(function (answer) {
					if (asked === text)
						show(Array.isArray(answer) ? answer : []);
				});
			}, SUGGEST_WAIT_MS);
		});
	}

	function suggest(input) {
		const list = make("ul", "suggest-list");
		let chosen = -1;

		function close() {
			list.hidden = true;
			chosen = -1;
			input.setAttribute("aria-expanded", "false");
			input.removeAttribute("aria-activedescendant");
		}

		function take(item) {
			input.value = item.dataset.value;
			close();
			input.dispatchEvent(new Event("change", { bubbles: true }));
		}

		function choose(to) {
			const items = list.children;

			chosen = (to + items.length) % items.length;
			Array.from(items).forEach(function (item, i) {
				item.setAttribute("aria-selected", String(i === chosen));
			});
			items[chosen].scrollIntoView({ block: "nearest" });
			input.setAttribute("aria-activedescendant",
					   items[chosen].id);
		}

		function show(answer) {
			list.replaceChildren();
			answer.forEach(function (one, i) {
				const item = make("li", "", one.label || one.value);

				item.id = list.id + "-" + i;
				item.dataset.value = one.value;
				item.setAttribute("role", "option");
				item.setAttribute("aria-selected", "false");
				if (one.note)
					item.append(make("span", "note-text", one.note));
				list.append(item);
			});
			chosen = -1;
			input.removeAttribute("aria-activedescendant");
			list.hidden = answer.length === 0
				|| document.activeElement !== input;
			input.setAttribute("aria-expanded", String(!list.hidden));
		}

		function press(event) {
			if (list.hidden)
				return;
			if (event.key === "ArrowDown")
				choose(chosen + 1);
			else if (event.key === "ArrowUp")
				choose(chosen < 0 ? -1 : chosen - 1);
			else if (event.key === "Enter" && chosen >= 0)
				take(list.children[chosen]);
			else if (event.key === "Escape")
				close();
			else
				return;
			event.preventDefault();
			event.stopPropagation();
		}

		list.id = input.id + "-list";
		list.hidden = true;
		list.setAttribute("role", "listbox");
		list.setAttribute("aria-label", "Gợi ý");
		input.setAttribute("role", "combobox");
		input.setAttribute("aria-autocomplete", "list");
		input.setAttribute("aria-expanded", "false");
		input.setAttribute("aria-controls", list.id);
		input.parentNode.classList.add("suggest");
		input.after(list);
		askWhileTyping(input, input.dataset.suggest, show);
		input.addEventListener("keydown", press);
		input.addEventListener("blur", close);
		list.addEventListener("mousedown", function (event) {
			const item = event.target.closest("li");

			event.preventDefault();
			if (item)
				take(item);
		});
	}

	/* What is already known of the person whose name is being typed. */
	function relate(input) {
		const list = make("ul", "related");

		function show(answer) {
			list.replaceChildren();
			answer.forEach(function (one) {
				const item = make("li");
				const link = make("a", "", one.label);

				link.href = /^\//.test(one.href) ? one.href : "#";
				link.target = "_blank";
				item.append(link);
				if (one.note)
					item.append(make("span", "note-text", one.note));
				list.append(item);
			});
		}

		/* Beside the suggestions, which would cover what is below. */
		list.setAttribute("aria-live", "polite");
		(input.closest(".cols-4") || input.parentNode).append(list);
		askWhileTyping(input, input.dataset.related, show);
		input.addEventListener("change", function () {
			ask(input.dataset.related, input.value).then(show);
		});
	}

	function enliven(root) {
		all(root, "[data-suggest]").forEach(suggest);
		all(root, "[data-related]").forEach(relate);
	}

	/* 4. Rows that repeat: the last one is copied, emptied and numbered.
	   Names and ids are GROUP-INDEX-FIELD, as form_group() reads them. */

	function renumber(text, group, index) {
		return text.split(" ").map(function (word) {
			return word.replace(new RegExp("^" + group + "-\\d+-"),
					    group + "-" + index + "-");
		}).join(" ");
	}

	function emptyRow(row) {
		all(row, "input, textarea").forEach(function (field) {
			if (field.type === "checkbox" || field.type === "radio")
				field.checked = false;
			else
				field.value = "";
		});
		all(row, "select").forEach(function (field) {
			field.selectedIndex = 0;
		});
	}

	/* A copy carries nothing that a script or an error has added. */
	function bareCopy(row, group, index) {
		const copy = row.cloneNode(true);

		all(copy, ".suggest-list, .related, .field-error").forEach(
			function (el) { el.remove(); });
		all(copy, ".has-error").forEach(function (el) {
			el.classList.remove("has-error");
		});
		all(copy, "[aria-invalid], [role=combobox]").forEach(
			function (el) {
				["aria-invalid", "role", "aria-controls",
				 "aria-activedescendant"].forEach(
					function (name) { el.removeAttribute(name); });
			});
		all(copy, "[name], [id], [for], [aria-describedby]").forEach(
			function (el) {
				["name", "id", "for", "aria-describedby"].forEach(
					function (name) {
						const old = el.getAttribute(name);

						if (old)
							el.setAttribute(name,
								renumber(old, group, index));
					});
			});
		emptyRow(copy);
		return copy;
	}

	/* "Đương sự 2" becomes "2. Đặng Thị Ánh", as typed in the second row;
	   a number without a row is not offered. */
	function nameOption(option, rows) {
		const row = rows[Number(option.value) - 1];
		const name = row && row.querySelector("input").value.trim();

		if (!/^\d+$/.test(option.value))
			return;
		option.dataset.plain = option.dataset.plain || option.text;
		option.text = name ? option.value + ". " + name
			: option.dataset.plain;
		option.hidden = !row && !option.selected;
	}

	function nameRows() {
		all(document, "select[data-rows]").forEach(function (select) {
			const rows = all(document, "[data-group="
				+ select.dataset.rows + "] .group-row");

			all(select, "option").forEach(function (option) {
				nameOption(option, rows);
			});
		});
	}

	function addRow(event) {
		const button = event.target.closest("[data-add-row]");
		let box, rows, copy, first;

		if (!button)
			return;
		box = button.closest("[data-group]");
		rows = all(box, ".group-row");
		if (rows.length === 0)
			return;
		event.preventDefault();
		if (box.dataset.max && rows.length >= Number(box.dataset.max)) {
			button.disabled = true;
			return;
		}
		copy = bareCopy(rows[rows.length - 1], box.dataset.group,
				rows.length);
		rows[rows.length - 1].after(copy);
		enliven(copy);
		first = copy.querySelector("input, select, textarea");
		if (first)
			first.focus();
	}

	/* 5. Keys */

	const KEYS = [
		["/", "Đến ô tìm kiếm"],
		["J, K", "Dòng sau, dòng trước của danh sách"],
		["Enter", "Trong biểu nhập: sang ô tiếp theo"],
		["Alt + Enter", "Gửi biểu nhập"],
		["Esc", "Đóng gợi ý, đóng bảng này"],
		["?", "Mở bảng này"]
	];

	function showKeys() {
		const box = make("dialog", "shortcuts");
		const names = make("dl");
		const form = make("form");
		const button = make("button", "btn btn-secondary", "Đóng");

		KEYS.forEach(function (key) {
			const dt = make("dt");

			dt.append(make("kbd", "", key[0]));
			names.append(dt, make("dd", "", key[1]));
		});
		form.method = "dialog";
		form.append(button);
		box.setAttribute("aria-label", "Phím tắt");
		box.append(make("h2", "", "Phím tắt"), names, form);
		box.addEventListener("close", function () { box.remove(); });
		document.body.append(box);
		box.showModal();
	}

	function stepRows(step) {
		const links = all(document, ".ledger tbody th a");
		const at = links.indexOf(document.activeElement);
		const to = at < 0 ? 0 : at + step;

		if (links[to])
			links[to].focus();
	}

	function isTyping(el) {
		return el.matches("input, select, textarea")
			|| el.isContentEditable;
	}

	function sendForm(event) {
		const form = event.target.form
			|| document.querySelector("main form[method=post]");
		const button = form
			&& form.querySelector(".btn-primary[type=submit]");

		if (!button)
			return;
		event.preventDefault();
		form.requestSubmit(button);
	}

	/* In a long form Enter goes to the next field, as on paper. */
	function nextField(event) {
		const fields = all(event.target.form, "input, select, textarea,"
			+ "button[type=submit]").filter(function (el) {
			return el.type !== "hidden" && !el.disabled;
		});
		const next = fields[fields.indexOf(event.target) + 1];

		event.preventDefault();
		if (next)
			next.focus();
	}

	function pressed(event) {
		const el = event.target;

		if (event.defaultPrevented || event.isComposing
		    || event.ctrlKey || event.metaKey)
			return;
		if (event.key === "Enter" && event.altKey)
			sendForm(event);
		else if (event.key === "Enter" && el.matches(
			".entry input:not([type=submit]):not([type=file])"))
			nextField(event);
		else if (!isTyping(el) && !event.altKey)
			pressedOutside(event);
	}

	function pressedOutside(event) {
		const search = document.querySelector("[data-search]")
			|| document.querySelector("main input[type=search]");

		if (event.key === "/" && search)
			search.focus();
		else if (event.key === "?" && !document.querySelector("dialog"))
			showKeys();
		else if (event.key === "j")
			stepRows(1);
		else if (event.key === "k")
			stepRows(-1);
		else
			return;
		event.preventDefault();
	}

	/* 6. The session */

	function remindAfter(secs, renew) {
		const wait = Math.max(secs - REMIND_SECS, 1) * 1000;

		setTimeout(function () { remind(secs, renew); }, wait);
	}

	function remind(secs, renew) {
		const box = make("div", "reminder");
		const button = make("button", "btn btn-primary btn-sm",
				    "Làm việc tiếp");

		box.setAttribute("role", "alert");
		box.append(make("p", "", "Phiên làm việc sẽ hết sau 2 phút. "
			+ "Nếu hết phiên khi đang nhập, cứ gửi biểu: đăng "
			+ "nhập lại thì nội dung vẫn còn."));
		button.type = "button";
		button.addEventListener("click", function () {
			box.remove();
			fetch(renew, { cache: "no-store" }).then(function (answer) {
				if (answer.ok)
					remindAfter(secs, renew);
			});
		});
		if (renew)
			box.append(button);
		document.body.append(box);
	}

	/* 7. The card of the person who is signed in closes like a menu. */

	function closeCard(event) {
		const card = document.querySelector(".who[open]");

		if (card && (event.key === "Escape"
			     || event.type === "click" && !card.contains(event.target)))
			card.open = false;
	}

	/* 8. A button that prints; without JavaScript the browser's own does. */

	function offerPrint(root) {
		all(root, "button[data-print]").forEach(function (button) {
			button.hidden = false;
			button.addEventListener("click", function () {
				window.print();
			});
		});
	}

	/* 9. A list that is not wider than the page keeps its heads in sight. */

	function keepHeads(regions) {
		regions.forEach(function (region) {
			region.classList.toggle("fits",
				region.scrollWidth <= region.clientWidth);
		});
	}

	function watchWidths(root) {
		const watch = new ResizeObserver(function (changes) {
			keepHeads(changes.map(function (change) {
				return change.target;
			}));
		});

		all(root, ".table-region").forEach(function (region) {
			watch.observe(region);
		});
	}

	function start() {
		const look = document.querySelector("[data-focus]");
		const data = document.body.dataset;

		if (look)
			look.focus();
		enliven(document);
		offerPrint(document);
		watchWidths(document);
		nameRows();
		document.addEventListener("change", nameRows);
		document.addEventListener("focusin", nameRows);
		document.addEventListener("input", groupMoney);
		document.addEventListener("click", addRow);
		document.addEventListener("click", closeCard);
		document.addEventListener("keydown", pressed);
		document.addEventListener("keydown", closeCard);
		document.addEventListener("submit", sendOnce);
		window.addEventListener("pageshow", sendAgain);
		if (Number(data.sessionSecs) > 0)
			remindAfter(Number(data.sessionSecs),
				    data.sessionRenew);
	}

	start();
}());
