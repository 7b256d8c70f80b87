# names.awk: the invented persons, sums and courts of the demo's dossiers.
# No name is anybody's: family, middle and given names are put together at
# random, firms and banks say that they are examples.

function name_lists()
{
	n_family = split("Nguyễn Trần Lê Phạm Huỳnh Võ Phan Trương Bùi Đặng " \
		"Đỗ Ngô Hồ Dương Đinh Lâm Cao Tô Thái Châu", family, " ")
	n_male = split("Văn Hữu Minh Quốc Thanh Hoàng Công Đức Trung Phước",
		male, " ")
	n_female = split("Thị Ngọc Kim Mỹ Thu Bích Hồng Thúy Diễm Như",
		female, " ")
	n_given = split("An Bình Châu Dũng Đạt Giang Hải Hiếu Hòa Khoa Lâm " \
		"Lộc Long Minh Nam Nghĩa Nhân Phong Phúc Quân Sang Sơn Tâm " \
		"Tân Thắng Thành Thiện Toàn Trí Vinh", given, " ")
	n_given_f = split("Ánh Châu Dung Đào Diệu Hạnh Hiền Hoa Hương Lan " \
		"Liên Linh Loan Mai Nga Ngân Nhung Oanh Phượng Quyên Thảo " \
		"Thúy Trang Trinh Tuyết Uyên Vân Xuân Yến Phương", given_f, " ")
	n_place = split("Tân Phú,Mỹ Hòa,An Bình,Phú Thuận,Tân Thạnh,Long Hưng," \
		"Bình Thành,Hòa An,Thanh Mỹ,Phong Mỹ", place, ",")
	n_firm = split("Sông Tiền,Sen Hồng,Đồng Xanh,Tháp Mười,Cù Lao,Lúa Vàng",
		firm, ",")
	kind_letters()
}

# The letters of a court's book for a kind of case.
function kind_letters()
{
	court_letters["civil"] = "DS"
	court_letters["criminal"] = "HS"
	court_letters["family"] = "HNGĐ"
	court_letters["commercial"] = "KDTM"
	court_letters["labour"] = "LĐ"
}

# District courts became regional courts on 01/07/2025.
function court_of(day, area,    town)
{
	if (day >= reform)
		return "Tòa án nhân dân khu vực " area " - Đồng Tháp"
	split("thành phố Cao Lãnh,thành phố Sa Đéc,huyện Tam Nông," \
		"thành phố Hồng Ngự", town, ",")
	return "Tòa án nhân dân " town[area] ", tỉnh Đồng Tháp"
}

function person_name()
{
	if (chance(45))
		return family[1 + random(n_family)] " " \
			female[1 + random(n_female)] " " \
			given_f[1 + random(n_given_f)]
	return family[1 + random(n_family)] " " male[1 + random(n_male)] \
		" " given[1 + random(n_given)]
}

function home()
{
	return sprintf("Số %d, ấp %d, xã %s, tỉnh Đồng Tháp", between(2, 480),
		between(1, 9), place[1 + random(n_place)])
}

function person_facts()
{
	return sprintf(" id-number=\"0000%08.0f\" birth-year=\"%d\"",
		random(99999999) + 1, between(1955, 2004))
}

# A debtor; one in eight is somebody who owes in another matter too.
function debtor_facts(    facts)
{
	if (n > 20 && chance(12)) {
		n_again = 1 + random(n_debtors)
		address[n] = debtor_home[n_again]
		return debtor[n_again]
	}
	address[n] = home()
	if (n % 150 == 7)
		facts = "name=\"Đặng Thị Ánh\"" person_facts()
	else
		facts = "name=\"" person_name() "\"" person_facts()
	facts = "kind=\"individual\" " facts
	if (kind[n] == "commercial")
		facts = sprintf("kind=\"enterprise\" name=\"Công ty TNHH Ví dụ" \
			" %s %d\" id-number=\"0000%06.0f\"",
			firm[1 + random(n_firm)], between(1, 40),
			random(999999))
	debtor[++n_debtors] = facts
	debtor_home[n_debtors] = address[n]
	return facts
}

function creditor_facts()
{
	if (type == "loan_credit")
		return sprintf("kind=\"enterprise\" name=\"Ngân hàng TMCP Ví dụ" \
			" %s\"", firm[1 + random(3)])
	if (kind[n] == "commercial")
		return sprintf("kind=\"enterprise\" name=\"Công ty cổ phần Ví dụ" \
			" %s\"", firm[1 + random(n_firm)])
	return "kind=\"individual\" name=\"" person_name() "\"" person_facts()
}

# What the judgment is about: ex officio or on request, money or a thing.
function invent_case(way,    ex_officio)
{
	ex_officio = chance(42)
	if (way ~ /^(pending_ex_officio|reduced)$/)
		ex_officio = 1
	if (way ~ /^(pending_request|agreed|parts)$/)
		ex_officio = 0
	district_of[n] = district[area]
	only[n] = ""
	if (way == "returned")
		invent_return()
	else if (way == "couple")
		invent_couple()
	else if (way == "children")
		invent_children()
	else if (way ~ /^interim/)
		invent_interim()
	else if (ex_officio)
		invent_ex_officio()
	else
		invent_on_request(way)
}

function add_party(id, role, facts)
{
	parties[n] = parties[n] sprintf("<party id=\"%s\" role=\"%s\" %s" \
		" address=\"%s\"/>\n", id, role, facts,
		role == "debtor" ? address[n] : home())
}

function add_claim(id, claim_type, who, amount)
{
	claims[n] = claims[n] sprintf("<claim id=\"%s\" type=\"%s\" %s" \
		" amount=\"%.0f\"/>\n", id, claim_type, who, amount)
}

function invent_ex_officio(    fine)
{
	kind[n] = chance(55) ? "criminal" : "civil"
	type = "court_fee"
	add_party("p2", "debtor", debtor_facts())
	money[n] = 1
	owed = between(3, 220) * 100000
	add_claim("c1", "court_fee", "debtor=\"p2\"", owed)
	if (kind[n] != "criminal" || !chance(50))
		return
	fine = between(10, 120) * 1000000
	owed += fine
	add_claim("c2", chance(60) ? "fine" : "recovery", "debtor=\"p2\"", fine)
}

# Money that the investigators took from the victim's own goes back to him.
function invent_return()
{
	kind[n] = "criminal"
	type = "return_money"
	add_party("p1", "creditor", "kind=\"individual\" name=\"" person_name() \
		"\"" person_facts())
	money[n] = 1
	owed = between(5, 300) * 100000
	add_claim("c1", type, "creditor=\"p1\"", owed)
}

# A house, a debt to two by shares, all owed by two jointly.
function invent_couple()
{
	request[n] = "wanted"
	kind[n] = "civil"
	type = "civil_debt"
	add_party("p1", "creditor", creditor_facts())
	add_party("p2", "debtor", debtor_facts())
	add_party("p3", "debtor", debtor_facts())
	add_party("p4", "creditor", creditor_facts())
	money[n] = 1
	owed = between(40, 300) * 1000000
	claims[n] = sprintf("<claim id=\"c1\" type=\"hand_over_house\"" \
		" debtor=\"p2 p3\" creditor=\"p1\" thing=\"Giao căn nhà cấp" \
		" 4, %s\"/>\n", address[n])
	add_claim("c2", type, "debtor=\"p2 p3\" creditor=\"p1\"", owed)
	add_claim("c3", type, "debtor=\"p2 p3\" creditor=\"p4\"",
		between(20, 90) * 1000000)
}

# One alimony for three children.
function invent_children(    i)
{
	request[n] = "wanted"
	kind[n] = "family"
	type = "maintenance"
	add_party("p1", "creditor", child_facts(9))
	add_party("p2", "debtor", debtor_facts())
	add_party("p3", "creditor", child_facts(6))
	add_party("p4", "creditor", child_facts(3))
	money[n] = 1
	owed = 36000000
	add_claim("c1", type, "debtor=\"p2\" creditor=\"p1 p3 p4\"", owed)
}

function child_facts(years)
{
	return "kind=\"individual\" name=\"" person_name() \
		sprintf("\" birth-year=\"%d\"", year_of(now) - years)
}

function invent_interim()
{
	kind[n] = "civil"
	type = "interim_measure"
	owed = money[n] = 0
	add_party("p2", "debtor", debtor_facts())
	claims[n] = sprintf("<claim id=\"c1\" type=\"%s\" debtor=\"p2\"" \
		" thing=\"Phong tỏa tài khoản tại ngân hàng\"/>\n", type)
}

function invent_on_request(way)
{
	request[n] = "wanted"
	if (chance(14) && way !~ /held|working/) {
		invent_thing()
		return
	}
	pick_claim()
	add_party("p1", "creditor", creditor_facts())
	add_party("p2", "debtor", debtor_facts())
	money[n] = 1
	owed = between(12, 900) * 1000000
	if (type == "loan_credit" || kind[n] == "commercial")
		owed *= between(2, 9)
	add_claim("c1", type, "debtor=\"p2\" creditor=\"p1\"", owed)
}

function pick_claim(    dice)
{
	dice = random(100)
	type = "civil_debt"
	kind[n] = "civil"
	if (dice < 22) {
		type = "loan_credit"
	} else if (dice < 34) {
		kind[n] = "commercial"
	} else if (dice < 48) {
		type = "damages"
		kind[n] = "criminal"
	} else if (dice < 60) {
		type = "maintenance"
		kind[n] = "family"
	} else if (dice < 65) {
		type = "wages"
		kind[n] = "labour"
	}
}

function invent_thing(    thing)
{
	kind[n] = chance(30) ? "family" : "civil"
	type = chance(60) ? "hand_over_land" : "hand_over_thing"
	owed = money[n] = 0
	add_party("p1", "creditor", creditor_facts())
	add_party("p2", "debtor", debtor_facts())
	thing = "Trả máy gặt đập liên hợp và giấy tờ kèm theo"
	if (type == "hand_over_land")
		thing = sprintf("Giao quyền sử dụng đất %d m2, thửa số %d," \
			" tờ bản đồ số %d", between(80, 2400), between(1, 900),
			between(1, 60))
	claims[n] = sprintf("<claim id=\"c1\" type=\"%s\" debtor=\"p2\"" \
		" creditor=\"p1\" thing=\"%s\"/>\n", type, thing)
}
