# Writes a table of names as C: awk -v table=offices -f tables.awk *.txt. LC_ALL=C.
#
# The text tables are for people to read and change; each says in its head what its columns are. Here their keys are
# made (fold_key, which a test compares) and their rows are put in the order of the keys. docnum_codes is drawn from
# two of them.

BEGIN {
  marked["a"] = "à|á|ả|ã|ạ|ă|ằ|ắ|ẳ|ẵ|ặ|â|ầ|ấ|ẩ|ẫ|ậ|À|Á|Ả|Ã|Ạ|Ă|Ằ|Ắ|Ẳ|Ẵ|Ặ|Â|Ầ|Ấ|Ẩ|Ẫ|Ậ"
  marked["d"] = "đ|Đ"
  marked["e"] = "è|é|ẻ|ẽ|ẹ|ê|ề|ế|ể|ễ|ệ|È|É|Ẻ|Ẽ|Ẹ|Ê|Ề|Ế|Ể|Ễ|Ệ"
  marked["i"] = "ì|í|ỉ|ĩ|ị|Ì|Í|Ỉ|Ĩ|Ị"
  marked["o"] = "ò|ó|ỏ|õ|ọ|ô|ồ|ố|ổ|ỗ|ộ|ơ|ờ|ớ|ở|ỡ|ợ|Ò|Ó|Ỏ|Õ|Ọ|Ô|Ồ|Ố|Ổ|Ỗ|Ộ|Ơ|Ờ|Ớ|Ở|Ỡ|Ợ"
  marked["u"] = "ù|ú|ủ|ũ|ụ|ư|ừ|ứ|ử|ữ|ự|Ù|Ú|Ủ|Ũ|Ụ|Ư|Ừ|Ứ|Ử|Ữ|Ự"
  marked["y"] = "ỳ|ý|ỷ|ỹ|ỵ|Ỳ|Ý|Ỷ|Ỹ|Ỵ"
}

function fold(text, base) {
  for (base in marked)
    gsub(marked[base], base, text)
  return tolower(text)
}

# As fold_key.
function name_key(name) {
  name = fold(name)
  gsub(/y/, "i", name)
  gsub(/[ ,-]+/, " ", name)
  return name
}

function quote(text) {
  return text == "" ? "NULL" : "\"" text "\""
}

# Adds a row to an array of C; of rows with one key that is unique, the first stays.
function add(array, key, row, unique) {
  if (unique && (array, key) in taken)
    return
  taken[array, key] = 1
  keys[array, ++rows[array]] = key
  text[array, rows[array]] = row
}

function show(type, array, i, j, key, row) {
  print "static const " type " " array "[] = {"
  for (i = 2; i <= rows[array]; i++) {
    key = keys[array, i]
    row = text[array, i]
    for (j = i - 1; j > 0 && keys[array, j] > key; j--) {
      keys[array, j + 1] = keys[array, j]
      text[array, j + 1] = text[array, j]
    }
    keys[array, j + 1] = key
    text[array, j + 1] = row
  }
  for (i = 1; i <= rows[array]; i++)
    print "  " text[array, i]
  print "};"
}

# A code in a number has letters only: BLĐ-TBXH are two.
function add_issuer_code(code, party) {
  gsub(/&/, "", code)
  if (code !~ /[^A-Za-z]/ || fold(code) !~ /[^a-z]/)
    add("issuers", fold(code), sprintf("{%s, %s, %s},", quote(code), quote(fold(code)), party), 1)
}

# code | family | level | official name | year successor | other codes | other names
function add_office(i, n, more, office, later) {
  split(column[5], later, " ")
  n = split(column[6], more, / *; */)
  add_issuer_code(column[1], column[2] == "party" ? "TRUE" : "FALSE")
  for (i = 1; i <= n; i++)
    add_issuer_code(more[i], column[2] == "party" ? "TRUE" : "FALSE")
  if (column[4] ~ /^\(/)
    return
  add("offices", "", sprintf("{%s, %s, %s, %d, OFFICES_%s, OFFICES_%s},", quote(column[1]), quote(column[4]),
                             quote(later[2]), later[1], toupper(column[2]), toupper(column[3])))
  office = "&offices[" rows["offices"] - 1 "]"
  more[n + 1] = column[1]
  for (i = n + 1; i > 0; i--)
    add("offices_codes", name_key(more[i]), "{" quote(name_key(more[i])) ", " office "},", 1)
  n = split(column[7], more, / *; */)
  more[n + 1] = column[4]
  for (i = 1; i <= n + 1; i++)
    add("offices_names", name_key(more[i]), sprintf("{%s, %s, %s},", quote(name_key(more[i])), quote(more[i]), office))
}

# code | family | force | name | in numbers | English names
function add_type(families, number) {
  families = column[2] ~ /state/ ? column[2] ~ /party/ ? "TYPES_STATE | TYPES_PARTY" : "TYPES_STATE" : "TYPES_PARTY"
  if (split(column[5], number, " "))
    add("types", fold(column[1]), sprintf("{%s, %s, DOCNUM_CODE_%s, %s},", quote(column[1]), quote(fold(column[1])),
                                          toupper(number[1]), number[2] == "joint" ? "TRUE" : "FALSE"))
  if (column[4] !~ /^\(/)
    add("types_rows", name_key(column[4]), sprintf("{{%s, %s, %s}, %s, %s, %d, FORCE_%s},", quote(column[1]),
        quote(column[4]), families, quote(name_key(column[4])), quote(column[6]), rows["types_rows"],
        toupper(column[3] ? column[3] : "none")))
}

# name in JSON and corrections | name in queries | other names
function add_field(i, n, more, field, uses, key) {
  field = "FIELDS_" toupper(column[1] ? column[1] : column[2])
  uses = column[1] && column[2] ? "FIELDS_IN_CORRECTION | FIELDS_IN_QUERY" : column[1] ? "FIELDS_IN_CORRECTION" : "FIELDS_IN_QUERY"
  add("fields_names", "", sprintf("[%s] = {%s, %s},", field, quote(column[1]), quote(column[2])))
  n = split(column[3], more, / *; */)
  more[++n] = column[1]
  more[++n] = column[2] == column[1] ? "" : column[2]
  for (i = 1; i <= n; i++) {
    key = fold(more[i])
    gsub(/[ _-]/, "", key)
    if (key != "")
      add("fields_keys", key, "{" quote(key) ", " field ", " uses "},")
  }
}

# as written today | other spellings: a row for each, with all of them
function add_place(i, n, names, all) {
  n = split(column[1] "; " column[2], names, / *; */)
  for (i = 1; i <= n; i++)
    all = all (i > 1 ? "; " : "") names[i]
  for (i = 1; i <= n; i++)
    add("places", name_key(names[i]), sprintf("{%s, %s, %s},", quote(name_key(names[i])), quote(names[i]), quote(all)))
}

# everyday words; others | official words; others | source
function add_everyday(i, n, more) {
  n = split(column[1], more, / *; */)
  for (i = 1; i <= n; i++)
    add("everyday", name_key(more[i]), sprintf("{%s, %s, %s},", quote(name_key(more[i])), quote(more[i]), quote(column[2])))
}

function add_row(i, n) {
  n = split(row, column, / *[|] */)
  for (i = 1; i <= 7; i++)
    column[i] = i > n || column[i] == "-" ? "" : column[i]
  if (file == "offices")
    add_office()
  else if (file == "types")
    add_type()
  else if (file == "fields")
    add_field()
  else if (file == "places")
    add_place()
  else if (file == "everyday")
    add_everyday()
  else
    add("abbreviations", name_key(column[2]), sprintf("{%s, %s, %s},", quote(name_key(column[2])), quote(column[2]),
                                                      quote(column[1])))
}

/^#/ || !NF { next }
/^ / {
  sub(/^ +/, " ")
  row = row $0
  next
}
row { add_row() }
{
  row = $0
  file = FILENAME
  gsub(/.*\/|[.]txt$/, "", file)
}

END {
  add_row()
  print "/* Written by corpus/names/tables.awk. */"
  if (table == "offices") {
    show("Issuer", "offices")
    show("OfficesName", "offices_names")
    show("OfficesCode", "offices_codes")
  } else if (table == "types") {
    show("TypesRow", "types_rows")
  } else if (table == "docnum_codes") {
    show("DocnumTypeCode", "types")
    show("DocnumIssuerCode", "issuers")
  } else if (table == "fields") {
    show("FieldsNames", "fields_names")
    show("FieldsKey", "fields_keys")
  } else if (table == "places") {
    show("PlacesRow", "places")
  } else if (table == "everyday") {
    show("EverydayWording", "everyday")
  } else {
    show("Abbreviation", "abbreviations")
  }
}
